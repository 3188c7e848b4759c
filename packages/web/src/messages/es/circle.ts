import type { Messages } from "../messages.ts";

export const circle: Messages["circle"] = {
  page: "Círculo",
  tools: "Herramientas",
  people: "Gente",
  checks: "Revisión",
  sections: "Partes de este círculo",
  toAnswer: (count: number): string => (count === 1 ? "algo espera respuesta" : `${count} cosas esperan respuesta`),
  toCheck: (count: number): string => (count === 1 ? "una cosa por mirar" : `${count} cosas por mirar`),
  sealedTo: (count: number): string => (count === 1 ? "sellado solo para ti" : `sellado para ${count} personas`),
  earlier: "Ver líneas anteriores",
  begin: "Aquí empieza para ti.",
  empty: "Nadie ha dicho nada todavía",
  emptyText: "Saluda. Solo lo lee la gente de este círculo.",
  emptyInvite: "Primero invita a alguien",
  fresh: "nuevo",
  toEnd: (fresh: number): string =>
    fresh === 0 ? "A lo más nuevo" : `A lo más nuevo, ${fresh} ${fresh === 1 ? "nueva" : "nuevas"}`,
  goToDay: "Ir a otro día",
  whichDay: "Qué día",
  goThere: "Ir",
  readingBack: (day: string): string => `Trayendo lo que se dijo antes. Hasta ahora: ${day}`,
  noneThatDay: (day: string): string => `De ese día no hay nada aquí. Lo siguiente se dijo: ${day}`,
  noneAfter: "De ese día no hay nada aquí, y después nadie dijo nada.",
  noneBefore: (day: string): string =>
    `Lo que hay aquí empieza después: ${day}. La charla no se guarda para siempre, y quien llegó más tarde no lee lo de antes.`,
  say: "Di algo",
  sayHint: "Enter envía; Mayús y Enter abre otra línea. El borrador se guarda en este aparato, sellado.",
  send: "Enviar",
  waiting: "esperando señal",
  heldBack: {
    "two-pasts": "espera: la casa muestra otro pasado",
    "time-out": "espera a que acabe tu tiempo fuera",
    floor: "espera a que te dejen escribir",
    hold: "espera a que acabe tu pausa",
    keys: "espera las llaves nuevas del círculo",
    refused: "espera: la casa no lo acepta ahora",
  },
  unsent: "no se envió",
  unsentDraft: "Lo que estabas escribiendo",
  edited: "cambiado",
  answer: "Responder",
  answerTo: (name: string): string => `Responder a ${name}`,
  answers: "Responde a:",
  muted: "Algo de alguien que silenciaste",
  answersGone: "Responde a una línea que ya no está, o que todavía no se leyó aquí.",
  edit: "Decirlo de otra forma",
  editLabel: "Lo que dice desde ahora",
  editGo: "Guardarlo",
  mine: "Tú",
  heard: (name: string, text: string): string => `${name}: ${text}`,
  save: "Guardar",
  saving: (percent: number): string => `Guardando, ${percent} %`,
  composer: "Una línea tuya",
  takeBack: "Retirarla",
  takeBackTitle: "¿Retirar esta línea?",
  takeBackText: "Desaparece al momento de la casa y de los aparatos conectados, y de los demás cuando vuelvan a pasar.",
  takeBackCannot: "Quien la leyó puede recordarla, o haberla copiado.",
  takenBack: "Retirada.",
  haveErased: "Que se borre",
  haveErasedTitle: "¿Que se borre esta línea?",
  haveErasedText: (name: string): string =>
    `Se va a los siete días, de la casa y de los aparatos de todo el mundo, a menos que ${name} o alguien responsable la conserve.`,
  haveErasedCannot: "Quien la leyó puede haberla copiado, y no hay cómo borrar una copia.",
  wished: "Pedido.",
  wishedGone: (name: string, day: string): string => `${name} quiere que esto se borre el ${day}.`,
  iWishGone: (day: string): string => `Quieres que esto se borre el ${day}.`,
  keep: "Conservarla",
  kept: "Se queda.",
  gone: {
    author: (count: number): string => (count === 1 ? "una línea fue retirada" : `${count} líneas fueron retiradas`),
    steward: (count: number): string =>
      count === 1 ? "alguien responsable quitó una línea" : `alguien responsable quitó ${count} líneas`,
    keep: (count: number): string =>
      count === 1
        ? "una línea es demasiado vieja para guardarla"
        : `${count} líneas son demasiado viejas para guardarlas`,
  },
  waitingTitle: "Estás en la puerta",
  waitingText:
    "Pediste entrar. Alguien de adentro tiene que abrirte, o antes responder por ti; esta página te avisa. Puedes cerrarla y volver.",
  outTitle: "Ya no estás en este círculo",
  outText: "Puedes leer lo que guardó este aparato, hasta que lo olvides. Lo que se diga desde ahora no es para ti.",
  forget: "Olvidar este círculo",
  forgetTitle: "¿Olvidar este círculo?",
  forgetText:
    "Todo lo que es de él se va de este aparato: lo que leíste, sus llaves, lo que estabas escribiendo. De tus otros aparatos se va cuando se conecten.",
  forgetCannot: "No hay cómo traerlo de vuelta. Lo que dijiste se queda con quienes lo leyeron.",
  forgetGo: "Olvidarlo",
  forgotten: "Olvidado.",
  noSuch: "Este círculo no está en este aparato",
  noSuchText: "Quizá saliste de él, o el enlace es del aparato de otra persona.",

  compareTitle: "¿Vemos lo mismo?",
  compareText:
    "Léele estos ocho números a alguien del círculo, por teléfono o en persona. Si son los mismos, la casa les muestra el mismo círculo, entero y en el mismo orden.",
  compareAt: (seq: number): string =>
    `Los números del lugar ${seq}. Quien va más adelante tiene otros, hasta que lo alcances.`,
  compareDiffer:
    "¿En el mismo lugar son distintos? Entonces la casa le muestra otra cosa a cada quien. Paren y hablen fuera de aquí.",
  pastUnread: (seq: number, percent: number): string =>
    `Lo que hubo aquí hasta el lugar ${seq} lo sabes por quien te invitó, o por tu otro aparato. Este aparato lo está leyendo por su cuenta: ${percent} %.`,
  verify: "Leer todo otra vez y comparar",
  verifying: "Leyendo desde la primera entrada…",
  fileBehind: "Este archivo se quedó en el círculo anterior, si nadie lo trae todavía.",
  broughtChecked: (count: number, of: number): string =>
    `De los ${of} lugares del círculo anterior, llegaron ${count} entradas que cuentan: cada una firmada por quien la escribió, en el lugar que tenía allá. Que el círculo anterior fue ese lo respalda quien vino de él: sus aparatos lo compararon.`,
  verified: (entries: number): string =>
    `${entries} entradas leídas de nuevo. Son, letra por letra, lo que tenía este aparato.`,
};
