import type { Messages } from "../messages.ts";

export const alone: Messages["alone"] = {
  title: "Entre dos",
  write: (name: string): string => `Escribirle a solas a ${name}`,
  open: (name: string): string => `Abrir tu charla con ${name}`,
  askTitle: (name: string): string => `¿Escribirle a solas a ${name}?`,
  askCircle: (name: string, title: string): string =>
    `Tú y ${name} tendrán un círculo de dos, y nunca entra nadie más. Primero se le pregunta a ${name}. A nadie más en ${title} se le dice.`,
  askWait: (name: string): string =>
    `Puedes escribir ya: espera, sellado, hasta que ${name} diga que sí. De un no, no te enteras. Si en noventa días no responde, la pregunta se acaba.`,
  askHall:
    "La casa ve que se abrió un círculo y que se dejó algo para alguien, y podría saber con qué dos llaves. No lee ningún nombre ni una palabra.",
  askOffline: (name: string): string =>
    `Ahora no hay señal. Esto se guarda aquí, y se le pregunta a ${name} cuando haya.`,
  askGo: (name: string): string => `Preguntarle a ${name}`,
  kept: (name: string): string => `Guardado. Se le pregunta a ${name} cuando haya señal.`,
  opening: (name: string): string =>
    `Se le pregunta a ${name} cuando haya señal. Mientras tanto espera en este aparato.`,
  notOpened: (name: string): string => `La casa no abrió un círculo para ti y ${name}.`,
  paused: (name: string): string =>
    `Ahora nadie sabe quién respondería por ${name}. Podrás preguntarle cuando le confirmen, o acabe su pausa.`,
  notMuted: (name: string): string => `Lo que ${name} te escribe a solas no se silencia con esto.`,

  wants: "quiere escribirte a solas",
  know: (title: string): string => `Se conocen de ${title}`,
  yes: "Sí",
  yesTo: (name: string): string => `Sí, ${name}`,
  later: "Ahora no",
  laterTo: (name: string): string => `Ahora no, ${name}`,
  laterText: (name: string): string => `${name} no se entera. Mientras tanto está en ¡Oye!, y vuelve por su cuenta.`,
  no: "No",
  noTo: (name: string): string => `No, ${name}`,
  noTitle: (name: string): string => `¿Decirle que no a ${name}?`,
  noText: (name: string, title: string): string =>
    `${name} no se entera de nada: para esa persona queda sin respuesta. Lo que te pregunte en ${title} desde ahora no se te muestra.`,
  noBack: "Puedes retirarlo, en Yo o escribiéndole.",
  noGo: "Decir que no",
  noDone: "Nadie se entera de eso.",
  saidNo: (name: string): string => `Le dijiste que no a ${name}. No se enteró, y lo que pregunta no se te muestra.`,
  askAgain: (name: string): string => `Que ${name} pueda preguntar otra vez`,
  askAgainDone: (name: string): string => `Otra vez se te muestra lo que pregunta ${name}.`,
  declinedTitle: "A quién le dijiste que no",

  states: {
    asked: "todavía no dice que sí",
    lapsed: "la pregunta se acabó",
    left: "salió",
    unfit: "no es un círculo de dos",
    waiting: "se abre cuando su aparato esté aquí",
    opening: "se le pregunta cuando haya señal",
  },
  sealed: {
    asked: "espera un sí",
    lapsed: "la pregunta se acabó",
    both: "sellado para ustedes",
    left: "sellado solo para ti",
    unfit: "no es un círculo de dos",
  },
  talk: "Charla",
  people: "Ustedes",
  quietText: (name: string): string => `Lo que se diga aquí solo lo leen tú y ${name}.`,
  asked: (name: string, day: string): string =>
    `${name} todavía no dice que sí, y puede hasta el ${day}. Lo que escribas le espera aquí, sellado. De un no, no te enteras.`,
  askedOnWay: (name: string): string => `Se le está preguntando a ${name}. Lo que escribas le espera aquí, sellado.`,
  theyWent: (name: string, title: string): string =>
    `${name} ya no está en ${title}, donde le preguntaste, así que ya no llega respuesta.`,
  youWent: (name: string): string =>
    `Ya no estás en el círculo donde le preguntaste a ${name}, así que la pregunta desapareció y ya no llega respuesta.`,
  lapsed: (name: string): string => `${name} no respondió en noventa días. La pregunta se acabó.`,
  lapsedYes: (name: string): string => `Dijiste que sí, y ${name} ya no está ahí, o ya era tarde. Nadie abre esto.`,
  waiting: (name: string): string =>
    `Dijiste que sí. Un aparato de ${name} te abre por su cuenta, en cuanto haya uno conectado. No hace falta que esperes aquí.`,
  held: (name: string, title: string): string =>
    `${name} está en pausa en ${title}: su teléfono puede estar en otras manos. Esa pausa no llega hasta aquí. Quien tenga el teléfono puede leer esto y responder.`,
  removed: (name: string, title: string): string => `Sacaron a ${name} de ${title}. Entre ustedes dos no cambió nada.`,
  remembered: (name: string): string => `Recordamos a ${name}. Lo que se dijeron se queda contigo.`,
  left: (name: string): string =>
    `${name} salió. Lo dicho se queda contigo hasta que tú también salgas. Lo que se escriba desde ahora no lo lee nadie.`,
  unfit:
    "Se dijo que esto era un círculo de dos, y podría entrar alguien más. Este aparato no dice nada ahí. Cuéntalo en el círculo de donde conoces a esa persona.",
  again: (name: string): string => `A la página de ${name}`,

  onlyYou: "Nunca entra nadie más",
  onlyYouText:
    "Ningún enlace abre este círculo, y nadie puede ampliarlo: ni ustedes, ni quien cuida la casa. Para hablar con más gente, abre otro círculo.",
  stays: (title: string): string =>
    `Se conocen de ${title}. Lo que hay entre ustedes se queda aunque alguien salga de ahí.`,
  leave: "Salir de esta charla",
  leaveTitle: (name: string): string => `¿Salir de tu charla con ${name}?`,
  leaveText: (name: string): string =>
    `Todo se va de tus aparatos, de este al momento. ${name} se queda con lo dicho, y ve que saliste. Para volver a escribirse, alguien pregunta de nuevo.`,
  leaveAsked: (name: string): string =>
    `La pregunta se va también: a ${name} ya no se le pregunta. Lo que escribiste aquí se va de tus aparatos, y nadie lo leyó.`,
  leaveCannot: "No hay cómo traerlo de vuelta.",
};
