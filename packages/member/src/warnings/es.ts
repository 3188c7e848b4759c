import type { WarningWords } from "./sentences.ts";

export const seen: WarningWords["seen"] = {
  fork: "La casa firmó dos pasados distintos de este círculo.",
  parted: "La casa sigue desde otro pasado de este círculo que el de este aparato. Aquí no se toma nada de eso.",
  changed: "La casa muestra ahora aquí algo distinto de lo que mostraba antes.",
  "head-differs": "La casa firmó algo distinto de lo que muestra.",
  "read-differs": "Leído otra vez desde el principio, este círculo no es lo que tenía este aparato.",
  "past-differs": "El pasado que muestra la casa no es el que vio quien te invitó, o tu otro aparato.",
  "other-hall": "En la dirección de la casa contesta alguien más.",
  lost: "La casa dijo que había guardado algo de este aparato, y en su lugar tiene otra cosa.",
  "went-back": "La casa tiene menos de este círculo que antes.",
  "put-off":
    "Desde hace días la casa hace esperar a este aparato: cada vez dice que lo dejará entrar más tarde, y no lo hace.",
  behind: "La casa volvió con una copia anterior, y no recibe nada hasta tener lo que le falta.",
  gap: "La casa se salta lo que sigue aquí.",
  "day-went-back": "El calendario de la casa fue hacia atrás.",
  "not-believed": "Lo que contesta la casa no puede ser.",
  withheld: "La casa retiene algo que se escribió aquí, y no dice por qué.",
  "point-unfit": "La casa entregó otro comienzo, no el que le habían dicho a este aparato.",
  "box-unfit": "Este aparato recibió llaves que no abren este círculo.",
  "turns-apart": "La casa y este círculo no tienen las mismas llaves nuevas.",
  "door-went-back": "La casa muestra una lista de quién puede entrar más vieja que antes.",
  "newer-rules": "Este círculo sigue reglas más nuevas que las que conoce esta versión.",
  held: "La gente de aquí teme que tu teléfono esté en otras manos; por eso tu llave descansa tres días.",
  suspended:
    "Falta que alguien de aquí te confirme: el teléfono que te dejó entrar quedó en pausa, o cambió de llaves.",
};

export const unlawfulKeys: WarningWords["unlawfulKeys"] = (count) =>
  count === 1
    ? "La puerta conoce una llave que no es de nadie de aquí."
    : `La puerta conoce ${count} llaves que no son de nadie de aquí.`;
export const stewardKeys: WarningWords["stewardKeys"] = (count) =>
  count === 1
    ? "La puerta aún toma por responsable una llave que aquí no es de nadie: quizá la de un teléfono perdido."
    : `La puerta aún toma por responsables ${count} llaves que aquí no son de nadie: quizá las de teléfonos perdidos.`;
export const missingKeys: WarningWords["missingKeys"] = (count) =>
  count === 1
    ? "La llave de una persona ya no está en la puerta, y nadie le dijo por qué al círculo."
    : `Las llaves de ${count} personas ya no están en la puerta, y nadie le dijo por qué al círculo.`;
export const dayOff: WarningWords["dayOff"] = (days) =>
  `El calendario de la casa va ${Math.abs(days) === 1 ? "un día" : `${Math.abs(days)} días`} ${days > 0 ? "por delante" : "por detrás"} del de este aparato.`;
export const seenOther: WarningWords["seenOther"] = (who) =>
  `${who === null ? "Alguien" : who} vio otro pasado de este círculo que este aparato.`;
export const missing: WarningWords["missing"] = (who) =>
  `Falta aquí algo que ${who === null ? "alguien" : who} escribió entre dos cosas que sí están.`;

export const voidEntry: WarningWords["voidEntry"] = (who, count) =>
  count === 1
    ? `Algo que ${who ?? "alguien"} escribió aquí no cuenta.`
    : `${count} cosas que ${who ?? "alguien"} escribió aquí no cuentan.`;
export const tried: WarningWords["tried"] = (who, count, deed) =>
  `${who ?? "Alguien"} intentó ${count === 1 ? "" : `${count} veces `}${deed}.`;

export const deeds: WarningWords["deeds"] = {
  "circle.founded": () => "fundar otra vez este círculo",
  "epoch.turned": () => "renovar las llaves del círculo",
  "invitation.made": () => "invitar a alguien",
  "invitation.withdrawn": () => "retirar una invitación",
  "invitation.confirmed": () => "confirmar una invitación",
  "invitation.objected": () => "oponerse a que alguien vuelva",
  "member.vouched": () => "responder por alguien en la puerta",
  "member.admitted": () => "abrirle a alguien",
  "member.returned": (whom) => `traer de vuelta a ${whom ?? "alguien"}`,
  "member.removed": (whom) => `sacar a ${whom ?? "alguien"}`,
  "member.left": () => "salir",
  "member.held": (whom) => `poner en pausa a ${whom ?? "alguien"}`,
  "member.confirmed": (whom) => `confirmar a ${whom ?? "alguien"}`,
  "member.renewed": () => "volver con llaves nuevas",
  "steward.named": (whom) => `hacer responsable a ${whom ?? "alguien"}`,
  "steward.ended": (whom) => `quitarle el cargo a ${whom ?? "alguien"}`,
  "seat.opened": () => "abrir un asiento",
  "seat.registered": () => "cambiar las llaves de un asiento",
  "seat.delegated": () => "nombrar a las personas delegadas de un asiento",
  "seat.answered": () => "responder por un asiento",
  "seat.closed": () => "cerrar un asiento",
  "letterbox.made": () => "hacer un buzón nuevo",
  "letterbox.opened": () => "abrir el buzón para cartas de afuera",
  "letterbox.closed": () => "cerrar el buzón para cartas de afuera",
  "members.brought": () => "traer gente de otro círculo",
  "entry.brought": () => "traer lo que se dijo en otro círculo",
  "rules.raised": () => "pasar el círculo a reglas más nuevas",
  "agreement.made": () => "hacer el primer acuerdo del círculo",
  "agreement.changed": () => "cambiar el acuerdo",
  "invitation.marked": () => "decir cómo va a participar alguien que entra",
  "standing.changed": (whom) => `cambiar cómo participa ${whom ?? "alguien"}`,
  "floor.given": () => "dejar o no dejar escribir a visitantes",
  "role.given": (whom) => `darle un papel a ${whom ?? "alguien"}`,
  "role.ended": (whom) => `quitarle un papel a ${whom ?? "alguien"}`,
  "clocks.stopped": () => "parar todos los plazos",
  "clocks.started": () => "echar a andar otra vez los plazos",
  "proposal.opened": () => "abrir una propuesta",
  "proposal.amended": () => "cambiar una propuesta",
  "proposal.withdrawn": () => "retirar una propuesta",
  "objection.raised": () => "objetar una propuesta",
  "objection.resolved": () => "decir que una objeción quedó atendida",
  "round.waived": () => "decir que no necesita más días de una ronda",
  "outcome.declared": () => "decir a qué llegó una decisión",
  "outcome.challenged": () => "pedir que se vuelva a contar",
  "time-out.given": (whom) => `darle un tiempo fuera a ${whom ?? "alguien"}`,
  "time-out.appealed": () => "pedir que otras personas vean su tiempo fuera",
  "accountability.asked": () => "pedir un círculo de responsabilidad",
  "accountability.sat": () => "decir quiénes integran un círculo de responsabilidad",
  "draw.begun": () => "empezar un sorteo",
  "draw.joined": () => "poner un número en un sorteo",
  "draw.opened": () => "abrir su número de un sorteo",
  "draw.declined": () => "salirse de un sorteo",
  "time-out.lifted": (whom) => `terminar el tiempo fuera de ${whom ?? "alguien"}`,
};

export const voids: WarningWords["voids"] = {
  unreadable: "No se puede abrir.",
  malformed: "No está en una forma que esta versión lea.",
  "bad-proof": "No está probado aquello en lo que se apoya.",
  "out-of-place": "Está donde no le toca.",
  "counter-not-above": "Ya se había mandado: algo viejo volvió a llegar.",
  "not-a-member": "Quien lo escribió no era parte del círculo entonces.",
  "member-on-hold": "Quien lo escribió estaba en pausa.",
  "admission-suspended": "A quien lo escribió le faltaba la palabra de alguien.",
  "visit-is-over": "Vino de una computadora prestada, pasadas sus dos horas.",
  "visits-only-talk": "Desde una computadora prestada se puede hablar, y nada más.",
  "founded-once": "Un círculo se funda una sola vez.",
  "not-this-circle": "Es de otro círculo.",
  "not-a-steward": "Eso solo lo puede hacer alguien responsable.",
  "not-warranted": "El acuerdo del círculo no lo permite.",
  "unknown-member": "Nombra a alguien que no está aquí.",
  "unknown-invitation": "Nombra una invitación que no existe.",
  "invitation-not-open": "Esa invitación ya se usó, se retiró o venció.",
  "invitation-suspended": "Esa invitación espera a que otra persona la confirme.",
  "invitation-known": "Esa invitación ya estaba.",
  "own-invitation": "Nadie abre la puerta a quien invitó.",
  "circle-of-two": "Un círculo de dos no recibe a nadie más, nunca.",
  "takes-another": "Hace falta la palabra de otra persona.",
  "not-enough-vouches": "No había respondido suficiente gente.",
  "voucher-admits": "Quien responde por alguien no le abre también la puerta.",
  "too-soon": "Llegó antes de tiempo.",
  "keys-known": "Esas llaves ya son de alguien aquí.",
  "keys-unlawful": "Esas llaves no son válidas.",
  "epoch-known": "Esas llaves nuevas del círculo ya se conocían.",
  "epoch-out-of-order": "Las llaves nuevas no siguen a las anteriores.",
  "step-without-admission": "Se hicieron llaves para que alguien entrara, y no entró nadie.",
  "desks-never-turn": "Las llaves de este tipo solo se renuevan con las doce palabras.",
  "not-in-a-desk": "Eso no se hace entre los aparatos de una misma persona.",
  "stewards-changed": "Mientras tanto cambiaron las personas responsables.",
  "last-steward": "El círculo se habría quedado sin persona responsable.",
  "stewards-need-a-majority": "Tiene que estar de acuerdo la mayoría de las personas responsables.",
  "unknown-seat": "No hay tal asiento.",
  "seat-known": "Ese asiento ya estaba.",
  "seat-changed": "Mientras tanto cambió el asiento.",
  "seat-is-asked": "Según el acuerdo se pregunta a ese asiento. Se queda mientras sea así.",
  "seat-needs-a-majority": "Tiene que estar de acuerdo la mayoría de las llaves del asiento.",
  "too-many-of-these": "Ya hay demasiados de estos.",
  "rules-go-forward": "Las reglas no vuelven a una versión anterior.",
  "no-effect": "No habría cambiado nada.",
  "no-agreement": "Este círculo no tiene acuerdo.",
  "agreement-stands": "El círculo ya tiene un acuerdo. Cambia por una decisión, y de ningún otro modo.",
  "advisers-advise": "Quien está aquí para asesorar responde a lo que le preguntan, y no decide nada.",
  "guests-are-guests": "Quien está aquí como huésped participa en lo que le piden, y no decide nada.",
  "term-is-over": "Ya había terminado su tiempo como responsable.",
  "too-many-stewards": "Ya hay tantas personas responsables como dice el acuerdo.",
  "unknown-role": "El acuerdo no tiene ese papel.",
  "asks-too-few": "El acuerdo pide que respondan más personas.",
  "unknown-proposal": "No hay tal propuesta, o ya no puede salir nada de ella.",
  "round-is-over": "Ya había pasado el tiempo para eso.",
  "takes-no-part": "Quien lo escribió no participa en esa decisión.",
  miscounted: "Los números no dan lo que dice.",
  "too-few-signed": "Muy pocas personas habían contado lo mismo.",
  "outcome-waits": "Esa decisión todavía no está firme: se puede volver a contar, o espera a eso.",
  "unknown-draw": "Ese sorteo ya no existe.",
  "has-no-floor": "Quien está de visita en una llamada escribe cuando le dejan escribir.",
  "in-a-time-out": "Quien lo hizo estaba en tiempo fuera en este círculo.",
  withheld: "La casa no lo entrega y no muestra por qué.",
  "no-key": "Es de antes de que llegara quien lo lee, y no está sellado para esa persona.",
  "other-body": "La casa entregó algo distinto de lo que se escribió.",
  "not-authentic": "Lo cambiaron en el camino, o se selló con otra llave.",
  "bad-signature": "La firma no corresponde.",
  "epoch-not-open": "Se selló con llaves que entonces no estaban en uso.",
  "too-many-today": "Es más de lo que una persona puede escribir en un día.",
};

export const safe: WarningWords["safe"] = {
  sealed: "Nadie lee nada más por eso: lo que se escribe aquí está sellado para quienes están dentro.",
  signed: "Lo que lees lo escribió quien dice. Pero puede que a otras personas les muestren otra cosa.",
  kept: "Lo que tiene este aparato se queda aquí, y lo que escribas ahora espera en él.",
  "not-taken": "No se tomó nada de eso. Lo que tiene este aparato sigue igual.",
  "read-anew": "Se dejó a un lado: este aparato leyó todo desde el principio.",
  "not-told": "No se le dijo nada. Lo que tiene este aparato se queda aquí, y lo que escribas espera.",
  "the-rest": "Todo lo demás está aquí, y nadie lo ha cambiado.",
  "stay-members": "Siguen siendo parte del círculo, y no se perdió nada de lo que dijeron.",
  reading: "Puedes seguir leyendo, y no se pierde nada de lo que ya escribiste.",
  "no-effect": "No cambia nada, en el aparato de nadie.",
  "in-order": "Lo que se escribe aquí conserva su orden. Solo las fechas y los plazos pueden estar mal.",
};

export const todo: WarningWords["todo"] = {
  compare:
    "Léele los ocho números a alguien de aquí, por teléfono o en persona. Si los suyos son distintos, paren y hablen fuera de la casa.",
  "compare-with-them":
    "Comparen los ocho números, por teléfono o en persona. Si son distintos, paren y hablen fuera de la casa.",
  prove:
    "Para aquí y díselo a las demás personas fuera de la casa. Este aparato guarda las dos firmas: la casa no las puede negar. Entre todas pueden irse a otra casa.",
  "ask-inviter": "Habla fuera de la casa con quien te invitó, y comparen los ocho números.",
  "ask-steward":
    "Lo arregla el aparato de una persona responsable cuando tenga conexión. Si mañana sigue así, pregúntale a una.",
  "ask-them": "Pregúntale si falta algo. Puede volver a decirlo.",
  "ask-operator": "Antes de seguir, pregúntale a quien cuida la casa, por otro medio que no sea este.",
  "walk-out":
    "Puede estorbar en la puerta, y ninguna persona responsable la quita por su cuenta. Si temen ese teléfono, váyanse: se viene todo el mundo, a una puerta sin ella.",
  "confirm-me": "No es por algo que hicieras. Habla con alguien de aquí: quien te conozca puede confirmarte.",
  "end-hold": "Si tu teléfono lo tienes tú, habla con alguien de aquí, o vuelve con tus doce palabras.",
  "say-again": "Mira si está lo que escribiste, y si no, dilo otra vez. Después comparen los ocho números.",
  "keep-open":
    "Deja un rato abiertos tus aparatos, y pídeselo a los demás. Si mañana sigue así, díselo a quien cuida la casa.",
  wait: "Este aparato sigue preguntando. Si mañana sigue así, díselo a quien cuida la casa.",
  "set-date": "Mira la fecha de este aparato. Si está bien, díselo a quien cuida la casa.",
  update: "Consigue la versión más nueva y podrás seguir.",
  talk: "No hay que hacer nada. Si vuelve a pasar, hablen de eso.",
  nothing: "No hay que hacer nada.",
};

export const levels: WarningWords["levels"] = {
  stop: "Primero hablen",
  look: "Conviene mirarlo",
  know: "Bueno saberlo",
};

export const proof: WarningWords["proof"] = {
  holds: {
    seen: "La prueba vale: esta casa firmó dos pasados de este círculo, y ningún pasado tiene los dos.",
    means:
      "A unas personas les mostró otra cosa que a otras, o volvió de una copia anterior y siguió desde ahí. Lo que leyó cada quien lo escribió quien dice. Vale solo para la casa de este identificador.",
    todo: "Mira si ese es el identificador de tu casa. Si lo es, para, y hablen fuera de la casa. Entre todas las personas pueden irse a otra.",
  },
  fails: {
    seen: "La prueba no vale: las dos firmas pueden ser de un mismo pasado, o no son de esta casa.",
    means: "No dice nada en contra de la casa, ni a favor.",
    todo: "Si el archivo te lo dio alguien, pídeselo otra vez, tal como lo guardó su aparato.",
  },
  unreadable: {
    seen: "Esto no es una prueba que guardó un aparato, o no está completa.",
    means: "No dice nada en contra de ninguna casa, ni a favor.",
    todo: "Elige el archivo que se guardó como prueba. Si te lo mandó alguien, pídele que lo mande como archivo.",
  },
};

export const proofHall: WarningWords["proofHall"] = (hall) => `Casa: ${hall}`;
export const proofCircle: WarningWords["proofCircle"] = (circle) => `Círculo: ${circle}`;
export const proofPlaces: WarningWords["proofPlaces"] = (one, other) => `Firmó el ${one}, y el ${other}.`;
export const proofPlace: WarningWords["proofPlace"] = (seq, day) => `lugar ${seq} el ${day}`;
