import type { Messages } from "../messages.ts";

export const problems: Messages["problems"]["problems"] = {
  offline: "Ahora no hay señal. Prueba cuando vuelva.",
  "keeps-nothing": "Este aparato no puede guardar nada ahora. No se mandó nada. Libera espacio y prueba otra vez.",
  "no-room-here":
    "En este aparato no hay sitio para esto. Suelta algo de lo que se guarda aquí, en «Yo», o borra otra cosa del aparato.",
  "not-a-link": "Esto no es un enlace de una casa. Cópialo entero, desde https hasta el final.",
  "other-link":
    "Este enlace es para otra cosa: una invitación, un aparato, una visita o una fundación. Aquí hace falta otro.",
  "link-is-over": "Este enlace ya se usó o es muy viejo. Pide otro.",
  "other-hall": "Esto es de otra casa. Ábrelo en la dirección de esa casa.",
  "not-your-hall": "No tienes nada en la casa de este enlace, así que no te lleva a ningún lado.",
  "not-a-hall": "En esta dirección no responde ninguna casa. Revisa cómo está escrita.",
  "hall-differs":
    "Esta casa no es la que conocías en esta dirección. No sigas hasta que alguien que la cuida te explique por qué.",
  "two-pasts":
    "La casa sigue desde otro pasado de este círculo que el de este aparato, así que aquí no se hace nada. Mira en Revisión: entre todas las personas pueden irse.",
  "no-such-circle": "Este círculo no está en este aparato.",
  "no-such-member": "Ya no hay nadie con ese nombre en el círculo.",
  "no-such-knock": "Ya no está en la puerta. Quizá alguien le abrió.",
  "no-such-offer": "Este aparato no tiene el círculo del que sale esta oferta. Ábrela donde tengas ese círculo.",
  "walked-out": "Te fuiste de este círculo. Queda para leerlo.",
  "too-many": "Es más gente de la que una salida puede llevarse, o dejar atrás.",
  "too-many-muted": "Ya silenciaste a 50 personas. Vuelve a escuchar a una primero.",
  "too-many-apart": "Ya pediste no coincidir con cincuenta personas. Quita primero a alguna.",
  "told-too-much": "Ya les contaste todo lo que cabe aquí a la vez. Retira algo primero, o escribe menos.",
  "too-many-reports": "Tienes cuatro reportes en este círculo. Retira uno primero, o habla con el equipo de cuidados.",
  "no-such-report": "Este reporte ya no está.",
  "nobody-to-tell": "Nadie del equipo de cuidados puede leer esto. Elige a alguien, o habla con alguien de confianza.",
  "enough-care-people": "El equipo de cuidados de un círculo tiene doce personas como máximo.",
  "too-many-declined": "Ya dijiste que no a 50 personas. Primero retira uno de esos no, en Yo.",
  "member-paused":
    "Está en pausa, o falta que alguien le confirme, así que nadie sabe quién respondería. Pregúntale cuando eso acabe.",
  "approach-is-over": "Ya no pregunta eso. Puedes preguntarle tú.",
  "too-many-bookmarks": "Ya tienes 200 marcadores. Quita uno primero.",
  "no-such-line": "Esa línea ya no está.",
  "no-such-room": "Eso no está aquí, o lo hizo una versión más nueva de la aplicación.",
  "not-your-line": "Solo la retira quien la dijo.",
  "not-your-item": "Solo lo borra quien lo abrió, con las llaves que tenía entonces. Puedes echarlo a la papelera.",
  "holds-others": "Otras personas han puesto algo dentro, así que no se puede borrar. Puedes echarlo a la papelera.",
  "no-file": "Esto no trae ningún archivo.",
  "file-too-large": "Este archivo es demasiado grande para mandarlo.",
  "bad-file-name": "El nombre de este archivo es demasiado largo. Ponle uno más corto.",
  "too-many-files": "Van juntos ocho archivos como mucho. Envía los demás después.",
  "picture-kind":
    "Este tipo de imagen puede decir quién la tomó, dónde y cuándo, y aquí no se le puede quitar. Guárdala antes como JPEG o PNG.",
  "picture-broken": "Esta imagen está dañada, así que no se le puede quitar lo que dice de quien la tomó. No se envió.",
  "voice-note-kind": "A esta grabación no se le puede quitar lo que dice del aparato que la hizo, así que no se envió.",
  stopped: "Detenido. No se envió nada.",
  "file-changed":
    "El archivo cambió mientras se mandaba, así que no se mandó nada. Prueba otra vez cuando esté terminado.",
  "file-behind": "Este archivo se quedó atrás: nadie lo ha traído del círculo anterior.",
  "file-gone": "Este archivo ya no está: lo retiraron, o el círculo no guarda nada tanto tiempo.",
  "advice-differs": "Allí ya dice otra cosa, así que no se trajo nada. Léelo como está ahora y vuelve a elegir.",
  "text-differs":
    "Su texto cambió allí desde que se propuso, y lo que se diga valdría para lo de antes. Allí hay que corregir la propuesta o proponerla de nuevo.",
  "file-differs":
    "Lo que dio la casa no es el archivo que se mandó, así que no se guardó. Avisa a quien cuida la casa.",
  "not-a-steward": "Esto solo lo puede hacer alguien responsable.",
  "own-invitation": "La invitación es tuya, así que tiene que abrir otra persona.",
  "not-enough-vouches": "Todavía no responde suficiente gente por esta persona.",
  "already-in": "Ya estás en este círculo.",
  "still-in": "Todavía estás en este círculo. Primero sal de él.",
  "was-in":
    "Ya estuviste en este círculo y este aparato aún lo guarda. Olvídalo primero y luego usa el enlace: entras como alguien nuevo.",
  "too-long": "Es demasiado largo. Mándalo en dos partes.",
  "too-many-stamps": "Se hacen de 1 a 200 estampillas a la vez.",
  empty: "Todavía está vacío.",
  "no-desk": "En este aparato no vive nadie todavía. Entra con un enlace o con tus palabras.",
  locked: "Este aparato está cerrado. Ábrelo primero con tu frase secreta.",
  "wrong-passphrase": "Esa no es la frase. Fíjate en las mayúsculas y los espacios.",
  "words-not-confirmed": "Primero confirma tus doce palabras.",
  "words-needed": "Solo tú eres responsable: para esto hacen falta tus doce palabras.",
  "too-few-to-sit":
    "En este círculo hay demasiado pocas personas que puedan estar en él. No pueden las personas de quienes se trata, ni quienes les abrieron o respondieron por ellas, ni quienes ya estuvieron. Habla con las personas de cuidado.",
  "too-few-drawn": "Salieron demasiado pocas personas que puedan estar. Vuelve a pedirlo, o con menos.",
  "not-agreed": "Todavía no todas las personas a las que toca aceptaron las mismas palabras.",
  "not-as-drawn": "A tu aparato el sorteo le da otra cosa, y no toma parte en él. Pregunta a quien lo pidió.",
  "nobody-drawn": "De ese cargo no hay sorteo, o todavía no le tocó a nadie.",
  "nothing-asked": "Eso ya no se pide.",
  "quote-not-agreed":
    "Queda marcada como sus palabras hasta que quien lo dijo esté de acuerdo. Puedes escribir la línea con otras palabras.",
  "call-is-over": "La llamada terminó, y nadie lo vería. Quien la terminó puede seguir con ella.",
  "words-already-confirmed": "Ya confirmaste tus palabras.",
  "words-differ": "No son esas palabras. Mira otra vez tu papel; el orden cuenta.",
  "no-desk-for-words": "Esta casa no conoce a nadie con esas palabras. Revisa la dirección de la casa y cada palabra.",
  "not-your-desk": "Esto es de otra persona: no son las palabras, o el enlace, del escritorio de este aparato.",
  "desk-is-there": "Tu escritorio ya está en esta casa.",
  "no-circle-there":
    "No estás en ningún círculo de esta casa. Elige una en la que estés, o pide a alguien de esta casa una invitación y pon aquí su enlace.",
  "waiting-to-be-let-in": "Todavía no te han abierto.",
  "visit-is-over": "Tus dos horas en esta computadora terminaron, y no guardó nada.",
  "visit-keys-changed":
    "Las llaves del círculo cambiaron. En esta computadora puedes leer lo que hay; para escribir, abre una visita nueva desde tu teléfono.",
  "past-unread":
    "Este aparato todavía no ha visto por sí mismo quién estaba aquí antes, y las llaves nuevas irían a toda esa gente. Sigue leyendo solo: mira en Revisión y prueba otra vez.",
  "newer-rules": "Este círculo sigue reglas más nuevas que las que conoce esta app. Actualízala para seguir.",
  "other-tab": "La casa está abierta en otra pestaña. Sigue allá o úsala aquí.",
};

export const wouldNotCount = (why: string): string => `Eso no contaría en este círculo. ${why}`;

export const noWalk: Messages["problems"]["noWalk"] = {
  "another-past": "Lo que dice del círculo anterior no es lo que leyó este aparato.",
  "walker-not-in": "Quien se va no estaba en el círculo anterior en ese lugar, o estaba en pausa.",
  "roster-differs": "Quienes van no son quienes estaban en el círculo anterior en ese lugar.",
  "not-read": "Este aparato no ha leído el círculo anterior hasta ahí. Ábrelo en el último con que lo leíste.",
  "not-for-me":
    "No vas en esta salida: no estabas en ese lugar, o tus llaves son más nuevas. Pide una invitación a alguien de allá.",
  "bound-otherwise":
    "El círculo nuevo no seguiría el acuerdo del anterior; o quien se va estaba allí para asesorar o como huésped.",
};

export const badWords: Messages["problems"]["badWords"] = {
  count: "Tienen que ser exactamente doce palabras.",
  unknown: "Una de estas no está entre las palabras.",
  checksum: "Todas son palabras, pero no van juntas. Una está mal, o el orden.",
  mixed: "Hay palabras en dos idiomas. Todas son en español o todas en inglés.",
};
export const badWordAt = (position: number): string => `Mira la palabra ${position}.`;
export const didYouMean = (word: string): string => `¿Querías decir «${word}»?`;

export const refusals: Messages["problems"]["refusals"] = {
  malformed: "La casa no entendió lo que mandó esta aplicación. Actualízala.",
  "too-large": "Es más grande de lo que acepta la casa. Manda menos a la vez.",
  version: "Esta aplicación y esta casa hablan versiones distintas. Actualiza la más vieja.",
  "say-hello-first": "La conexión empezó por donde no era. Se intenta de nuevo sin que hagas nada.",
  "not-entered": "En esta conexión no estás dentro del círculo. Se intenta de nuevo sin que hagas nada.",
  "no-such-circle": "La casa no tiene ese círculo.",
  "no-such-thing": "La casa no lo tiene, o ya no.",
  "latch-not-in-door": "Tu llave ya no abre este círculo. Pregúntale a alguien de adentro.",
  "latch-paused": "Tu llave está en pausa aquí. Con tus doce palabras la acabas.",
  "latch-lapsed": "Esta llave era por poco tiempo, y ya pasó.",
  "not-allowed": "Tu llave no puede hacer eso aquí.",
  "bad-signature": "La casa duda de la firma. No cambió nada.",
  "bad-hash": "Llegó dañado. Prueba otra vez.",
  "epoch-moved": "El círculo acaba de cambiar de llaves. Se sella de nuevo y se manda solo.",
  "turn-came-first": "Alguien cambió el círculo en el mismo momento. Míralo y prueba otra vez.",
  "step-came-first": "Alguien más entró en el mismo momento. Prueba otra vez.",
  "circle-exists": "Este círculo ya está abierto.",
  quota: "Este círculo llenó su espacio en la casa. Habla con quien la cuida.",
  "too-fast": "Fue mucho de golpe. Espera un momento.",
  "disk-full": "El disco de la casa está lleno. No se perdió nada; avisa a quien la cuida.",
  "letterbox-closed": "Aquí no se reciben cartas de afuera.",
  "letterbox-moved": "Este buzón ya tiene otra dirección. Pídele la nueva a quien te dio esta.",
  "letterbox-paused": "Este buzón está en pausa por ahora. Prueba otro día.",
  "letterbox-full": "Hoy ya no caben más cartas aquí. Prueba mañana.",
  "stamp-not-good": "Esta estampilla ya no sirve. Cada una sirve una sola vez.",
  "blob-missing": "Un archivo no llegó entero a la casa, así que no se mandó. Mándalo otra vez.",
  "blob-deleted": "Quien cuida la casa borró este archivo.",
  "store-away":
    "La casa no alcanza la máquina que guarda sus páginas. Lo que escribiste espera aquí, y se intenta de nuevo sin que hagas nada.",
  moved: "Esta casa se mudó a otra dirección y aquí ya no recibe nada. Este aparato va para allá por sí solo.",
  behind: "La casa volvió con una copia anterior y se está poniendo al día. Tu aparato ayuda; espera un poco.",
  "shutting-down": "La casa se está reiniciando. Se intenta de nuevo sin que hagas nada.",
  failed: "Algo falló en la casa. No cambió nada. Prueba otra vez.",
  "unknown-latch": "Alguien cambió la puerta mientras tanto. Mírala y prueba otra vez.",
  "latch-twice": "Se nombró dos veces la misma llave. No cambió nada.",
  "nobody-signed": "No lo firmó nadie que pueda entrar. No cambió nada.",
  "not-a-steward": "Solo alguien responsable cambia así la puerta.",
  "stewards-need-a-majority":
    "Para cambiar a las personas responsables hace falta la mayoría de ellas, y al menos dos; o las palabras de la única que hay.",
  "own-latch-needs-renewal-key": "La llave propia de alguien no se quita sin sus doce palabras.",
  "too-many-invitations": "Tienes demasiadas invitaciones abiertas. Retira una primero.",
  "a-latch-has-one-place": "Esa llave ya tiene un lugar en este círculo.",
  "nobody-left": "El círculo se quedaría sin persona responsable.",
};
