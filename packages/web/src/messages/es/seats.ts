import type { seats as english } from "../en/seats.ts";

/** Lo que se dice de los asientos: donde están, y en casa. */
export const seats: typeof english = {
  here: "Quiénes hablan aquí con una sola voz",
  hereText:
    "Un grupo propio o un capítulo con un asiento aquí responde como uno solo: lo que dice la mayoría de quienes hablan por él. Quién está en un grupo propio, solo lo sabe el grupo.",
  kinds: { caucus: "grupo propio", chapter: "capítulo" },
  delegates: (names: string): string => `Delegación: ${names}.`,
  noDelegates: "Ahora no tiene delegación.",
  delegatesUnknown: "Nadie que esté en los dos círculos ha contado todavía quién es.",
  toHome: "Nuestra página de este asiento",
  openOne: "Un asiento para un círculo nuestro",
  close: "Proponer que se cierre",
  closeTitle: (name: string): string => `¿Cerrar el asiento de ${name}?`,
  closeText: "Se decide como se cambia el acuerdo. Hasta entonces se le pregunta como siempre.",
  closeCannot: "Todo el círculo ve que tú lo propones, y quienes hablan por el asiento se enteran.",
  closeGo: "Proponerlo",
  closeProposal: (name: string): string => `Cerrar el asiento de ${name}`,

  ours: "Dónde tenemos un asiento",
  oursText: "Con un asiento, este círculo habla en otro con una sola voz.",
  inCircle: (title: string): string => `En ${title}`,
  prepare: "Preparar un asiento en otro",
  prepareTitle: "Un asiento en otro círculo",
  prepareText:
    "Recibe una página aquí, donde ponen su llave quienes van a hablar por él. Luego lo propone allí alguien que esté en los dos círculos. Antes, nadie de allí ve nada.",
  where: "En qué círculo",
  asWhat: "¿Como qué hablamos allí?",
  as: { caucus: "Como grupo propio", chapter: "Como capítulo" },
  asHint: {
    caucus: "su acuerdo nos pregunta, y nadie de allí sabe quiénes somos",
    chapter: "nuestras personas responsables hablan por el capítulo, y mandamos una delegación",
  },
  prepareGo: "Prepararlo",
  prepared: "El asiento ya tiene su página aquí.",

  state: {
    preparing: "Se está preparando. Allí todavía no se ha propuesto.",
    proposed: "Allí está propuesto, sin decidir.",
    closed: "Allí se cerró.",
    unknown: "Nadie que esté en los dos círculos ha contado todavía si existe allí.",
  },
  stands: (name: string): string => `Allí existe, como «${name}».`,
  title: (circle: string): string => `Nuestro asiento en ${circle}`,
  what: {
    caucus: (circle: string): string =>
      `Como grupo propio hablamos en ${circle} con una sola voz: lo que dice su acuerdo espera nuestro sí, o podemos pedir tiempo.`,
    chapter: (circle: string): string =>
      `Como capítulo mandamos una delegación a ${circle}. La nombran juntas nuestras personas responsables, y la retiran cuando haga falta.`,
  },

  trust: "Quién se entera de qué",
  trusted: {
    caucus: (circle: string): readonly string[] => [
      `${circle} se entera de que la mayoría de nuestras llaves lo dijo, y de quién lo llevó: lo hace sola la aplicación de alguien que está en los dos, y queda su nombre. Quién más está aquí y quién dijo qué, allí nadie lo sabe.`,
      "De quién es esa aplicación no tiene que ver con quién lo dijo: se turnan, y quien habló al final deja pasar primero a las demás. Solo si en cinco minutos no hay otra abierta, lo lleva la suya.",
      "Cuántas llaves hay y cuántas firmaron, allí se oculta por cortesía. Está en el libro: una aplicación cambiada podría contarlas.",
      `${circle} confía en que esas llaves son de otras tantas personas de este grupo propio. No lo puede comprobar.`,
      "Aquí, todo el círculo ve quién habla por el grupo y cuántas personas dicen lo mismo.",
    ],
    chapter: (circle: string): readonly string[] => [
      `${circle} se entera de quién va en la delegación, y de que la nombró la mayoría de las llaves de nuestras personas responsables.`,
      "Aquí, todo el círculo ve quién habla por el capítulo y cuántas personas dicen lo mismo.",
    ],
  },

  speakers: "Quién habla por el círculo",
  speakersText: {
    caucus:
      "Puede cualquier integrante, poniendo su llave. La hace su aparato solo para este asiento, y por ella nadie de allí sabe de quién es.",
    chapter: "Pueden las personas responsables, poniendo su llave. La hace su aparato solo para este asiento.",
  },
  noSpeakers: "Nadie ha puesto su llave todavía.",
  registered: "allí cuenta",
  unregistered: "allí todavía no cuenta",
  speak: "Poner mi llave",
  spoken: "Tu llave está puesta.",
  speakNot: "Quitar mi llave",
  spokenNot: "Ya no hablas por el asiento.",
  spokenNotThere: "Ya no hablas por el asiento. Hacen falta tantas llaves como antes, hasta que allí cuenten otras.",
  proposeNeeds: "Cuando dos hayan puesto su llave, alguien que esté en los dos círculos puede proponerlo allí.",
  register: "Que allí cuenten estas llaves",
  registerText: "Cuando lo diga la mayoría de las llaves que cuentan ahora, estas ocupan su lugar.",
  registering: (names: string): string => `Desde entonces contarían allí las llaves de ${names}.`,
  registerToo: "Yo también lo digo",
  registerSaid: "Dicho.",
  mine: "Tú lo dijiste.",
  words: (count: number, needed: number | null): string =>
    needed === null ? `lo dicen ${count}` : `${count} de ${needed} que hacen falta`,

  asked: "Lo que se nos pregunta",
  askedNone: "Ahora no se nos pregunta nada.",
  waits: (day: string): string => `Espera nuestro sí hasta el ${day}. Sin él no se aprueba.`,
  mayPause: (day: string): string => `Hasta el ${day} podemos pedir tiempo, una vez.`,
  pauseDoes: (days: number): string =>
    days === 1
      ? "Lo que allí no haya terminado termina entonces un día después."
      : `Lo que allí no haya terminado termina entonces ${days} días después.`,
  notCopied: "Por ahora solo la ven quienes están en los dos círculos.",
  copy: "Mostrarla a todo el círculo",
  copied: "Ya la ve todo el círculo.",
  changed: "Allí cambió desde que se mostró aquí. Un sí a lo de antes no vale.",
  differs:
    "Alguien cambió allí su texto, y lo que se decide sigue siendo el de antes. Por eso aquí no se le responde hasta que allí se corrija la propuesta.",
  does: "Si se aprueba:",
  copyAgain: "Mostrarla como es ahora",
  toDecision: "Verla allí",
  answers: { yes: "Consentimos", no: "No consentimos", pause: "Pedimos tiempo" },
  pausedUntil: (day: string): string => `Pedimos tiempo: allí se decide hasta el ${day}.`,
  pausedWhy: "La razón, como consta allí:",
  pauseReason: "Por qué pedimos tiempo",
  pauseHint: "Allí se dice junto con eso.",
  pauseTitle: "¿Pedir tiempo?",
  saidNow: "Tu palabra está guardada. Cuando la mayoría de las llaves diga lo mismo, se lleva allí.",
  ownChange:
    "Puedes decir otra cosa. Lo que ya firmaste todavía se puede llevar allí, hasta que conste otra respuesta nuestra.",
  ownPause: "Lo que firmaste ya no se puede retirar.",
  enough:
    "Ya lo dijo la mayoría de nuestras llaves. Lo lleva la aplicación de alguien que está en los dos círculos: enseguida, o en cinco minutos si solo la tiene abierta quien habló al final.",
  standsThere: (words: string): string => `Allí consta esta respuesta nuestra: ${words}.`,
  cannotAnswer: "Responde quien habla por el círculo y allí cuenta.",

  delegatesTitle: "Nuestra delegación",
  name: "Nombrar o retirar",
  nameTitle: "¿Quién va en nuestra delegación?",
  nameText:
    "Dos personas como máximo, que estén allí. A quien no se marca se le retira. Vale cuando la mayoría de las llaves diga lo mismo.",
  nameGo: "Decirlo",
  nameSaid: "Dicho. Vale cuando la mayoría de las llaves diga lo mismo.",
  nameMany: "Dos como máximo.",
  naming: (names: string): string => `Irían en la delegación: ${names}.`,
  namingNobody: "No iría nadie: se retira a quienes van.",

  propose: "Proponerlo allí",
  proposeTitle: (circle: string): string => `Un asiento en ${circle}`,
  proposeText:
    "Se abre para las llaves que están puestas ahora. Allí se ve que lo propones tú; a nadie se le dice quién más está en el grupo.",
  proposeTextChapter: "Se abre para las llaves que están puestas ahora.",
  whichSeat: "Qué asiento",
  proposalTitle: (name: string): string => `Un asiento para ${name}`,
  nameField: "Cómo se llama allí",
  nameHint: "Todo el mundo allí lee este nombre. No tiene que ser el de este círculo.",
  whyField: "Para qué es, y por qué",
  may: "Qué puede",
  mayWays: { consent: "Tiene que consentir", pause: "Puede pedir tiempo" },
  mayHints: {
    consent: "lo que se decide no se aprueba sin su sí",
    pause: "una vez en cada decisión, por unos días",
  },
  on: "En decisiones sobre",
  bindsForGood: (keys: number, lost: number): string =>
    `Se abriría para ${keys === 1 ? "una llave" : `${keys} llaves`}. Si se ${lost === 1 ? "pierde una" : `pierden ${lost}`}, ya no puede dar ningún sí: el círculo de allí no podría cambiar nunca más su acuerdo, y le quedaría irse a otro círculo. Cuantas más llaves haya antes, más seguro es.`,
  days: {
    consent: "Días para su respuesta, cuando los demás ya decidieron",
    pause: "Por cuántos días",
  },
  onNothing: "Elige al menos una cosa.",
  proposeGo: "Proponerlo",
  proposed: "Está propuesto.",

  caucuses: "Grupos propios a los que se pregunta",
  gone: "un grupo propio que ya no tiene asiento",
  says: {
    none: "No pidió tiempo.",
    paused: "Pidió tiempo, y la decisión termina más tarde.",
    waits: {
      consent: (day: string): string => `Se espera su consentimiento hasta el ${day}.`,
      pause: (day: string): string => `Puede pedir tiempo hasta el ${day}.`,
    },
    changed: (day: string): string => `Dijo que sí a lo de antes. Su sí a lo de ahora se espera hasta el ${day}.`,
    yes: "Consiente.",
    no: "No consiente. Por eso no se aprueba.",
    silent: "No respondió a tiempo. Por eso no se aprueba.",
  },
  toldBy: (name: string): string => `El motivo, como lo contó ${name}:`,
  toldByMe: "El motivo, como lo contaste tú:",
  saysWho: "Cada uno responde lo que dice la mayoría de sus llaves. Cuántas son, aquí no se dice a nadie.",
};
