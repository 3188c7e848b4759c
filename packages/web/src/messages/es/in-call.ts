import type { inCall as en } from "../en/in-call.ts";

export const inCall: typeof en = {
  parts: "Partes de esta llamada",
  part: { now: "Ahora", notes: "Notas", agenda: "Puntos", talk: "Charla", people: "Gente" },

  stillHere: "Lo que escribías sigue aquí. Puedes llevarlo a las notas o a la charla.",
  myTurn: "Tienes la palabra.",
  iAmNext: "Sigues tú.",
  before: (count) => (count === 1 ? "Hay una persona antes que tú." : `Hay ${count} personas antes que tú.`),
  more: "Más en esta llamada",
  soFar: (minutes) => (minutes === 1 ? "desde hace 1 minuto" : `desde hace ${minutes} minutos`),
  left: (left, all) => `Quedan ${left} de ${all} min`,
  overTime: (over, all) => `${over} min más de los ${all}`,
  nextItem: "Siguiente punto",
  begin: (title) => `Empezar: ${title}`,
  allWait: (count) => `Las ${count} personas que esperan`,

  gesture: "Mostrar algo sin sonido",
  gestures: {
    agree: "De acuerdo",
    unsure: "Tengo dudas",
    against: "En contra",
    louder: "Más alto",
    slower: "Más despacio",
    thanks: "Gracias",
  },
  shown: "Todas las personas lo ven durante medio minuto.",

  captions: "Subtítulos",
  captionsIn: (language) => `Subtítulos, ${language}`,
  whichCaptions: "En qué idioma",
  firstLanguage: "Subtítulos en",
  secondLanguage: "Y al lado",
  noSecond: "ningún otro idioma",
  caption: "Lo que se está diciendo",
  captionHint: "Con Intro va la línea. Escribe lo que puedas; nadie lo escribe todo.",
  captionLanguage: "Escribo en",
  sendCaption: "Enviar la línea",

  askMore: (minutes) => `¿${minutes} minutos más?`,
  moreSoFar: (yes, all) =>
    all === 0 ? "Se pregunta a todas las personas si más tiempo." : `${yes} de ${all} quieren más tiempo.`,
  answered: (count) => (count === 1 ? "1 respuesta" : `${count} respuestas`),
  askedBefore: (count) => (count === 1 ? "Lo que se preguntó antes" : `Lo que se preguntó antes (${count})`),
  noDecisionYet: "Esto es para decidir, y no tiene enlazada ninguna decisión.",
  noneOpen: "Esto es para decidir, y ninguna decisión enlazada está abierta.",
  openDecision: "Abrir una decisión sobre esto",
  whereIStand: "Decir lo que piensas",

  needBreak: "Necesito una pausa",
  breakText: (name) =>
    `Sellado solo para ${name}, que está para eso. Nadie más de la llamada lo lee ni ve que lo pediste; la casa ve que le dejaste algo.`,
  breakTold: (name) => `${name} sabe que necesitas una pausa, y nadie más.`,
  breakWaits: (name) => `Espera aquí hasta que haya señal, y entonces lo sabe ${name}, y nadie más.`,
  noBreak: "Ya no la necesito",
  nobodyCares:
    "En esta llamada nadie acompaña a quien necesita una pausa, así que nadie lo sabría. Sal cuando te haga falta.",
  needsBreak: (name) => `${name} necesita una pausa. Solo lo sabes tú.`,

  allHere: (count) => `Ver a las ${count}`,
  gone: (count) => (count === 1 ? "1 persona vino y se fue" : `${count} personas vinieron y se fueron`),
  came: "Quién vino",
  isKept: {
    named: "Cuando termine esta llamada, se guarda el nombre de quien lo acepte, y de nadie más.",
    counted: "Cuando termine esta llamada, se guarda cuántas personas vinieron, y ningún nombre.",
    none: "Cuando termine esta llamada, no se guarda nada de quién vino.",
  },
  nameMe: "Guardar mi nombre",
  iAmNamed: "Tu nombre está ahí. Si lo quitas, no queda nada de él.",
  takeNameOut: "Quitar mi nombre",
  counted: (count) => (count === 1 ? "Vino 1 persona." : `Vinieron ${count} personas.`),
  named: (count) =>
    count === 1
      ? "Vino 1 persona que aceptó que se guarde su nombre."
      : `Vinieron ${count} personas que aceptaron que se guarde su nombre.`,
  nobodyNamed: "Nadie aceptó que se guarde su nombre.",
  notCounted: "No se anotó cuántas personas vinieron.",
  nothingKept: "No se guarda nada de quién vino.",
  keptBesides:
    "Así está en el acuerdo. Quién estuvo en una llamada también consta en lo que pasa, hasta que se borra: después de la llamada ninguna página lo muestra, por cortesía.",
  thanks: "Agradecimientos",
  ledThanks: (name) => `${name} facilitó, y da las gracias a todas las personas que participaron.`,
  iThankAll: "Das las gracias a todas las personas que participaron.",
  thankedBy: (count) => (count === 1 ? "1 persona da las gracias." : `${count} personas dan las gracias.`),
  iThanked: "Has dado las gracias.",
  thankAll: "Dar las gracias a quienes participaron",
  thank: "Dar las gracias",
  thanksCounted:
    "De quien facilitó se ve el nombre; a las demás personas solo se las cuenta, para que no sea una lista de quién estuvo. Los nombres constan en lo que pasa, ocultos por cortesía, hasta que se borra.",
  toTheirs:
    "Si alguien hace daño: lo que permite el acuerdo de este círculo está en la página de cada persona. Pulsa su nombre.",
};
