import type { notes as english } from "../en/notes.ts";

/** Lo que se dice de las notas de una llamada. */
export const notes: typeof english = {
  notes: "Notas",
  empty: "Nadie ha anotado nada todavía. Quien está aquí escribe también.",
  elsewhere: "De ningún punto del orden del día",

  write: "Escribir una línea",
  hint: "Con Enter se anota. Con Mayús y Enter sigue en otro renglón.",
  go: "Anotarla",
  goes: (item) => `Va en: ${item}`,
  goesUnder: (line) => `Va debajo de: ${line}`,
  atTheEnd: "Mejor al final",
  belongs: "Es de",
  nothing: "ningún punto del orden del día",

  marks: { action: "por hacer", decision: "decidido", question: "pregunta", quote: "en sus palabras" },
  mark: "Qué es esta línea",
  change: "Cambiar esta línea",
  changeIt: "Cambiarla",
  under: "Escribir debajo",
  away: "Guardarla aparte",
  back: "Regresarla",
  areAway: (count) => (count === 1 ? "1 línea está aparte" : `${count} líneas están aparte`),
  changed: (name) => `cambiada por ${name}`,
  earlier: (count) => (count === 1 ? "Cómo decía antes" : `Cómo decía antes, ${count} veces`),
  keep: "Conservarla",
  acts: (line) => `Lo que se puede hacer con: ${line}`,

  whose: "¿De quién son estas palabras?",
  whoseHint:
    "Se le pregunta si puede quedarse, y con su nombre. Mientras no responda, a nadie se le muestra quién fue: se oculta por cortesía, porque la línea misma se lo dice a todo aparato del círculo.",
  notInCircle: "Alguien que no está en el círculo",
  noQuote: "Quitar la marca",
  cite: "Son sus palabras",
  quoted: {
    named: "",
    unnamed: "lo dijo alguien de aquí, sin su nombre",
    no: "Quien lo dijo no lo quiere en las notas.",
    unanswered: "a quien lo dijo se le preguntó y no ha respondido",
    "nobody-to-ask": "lo dijo alguien de otra parte",
  },
  quoteOf: (name) => `en palabras de ${name}`,
  quotesYou: "Son palabras tuyas. ¿Pueden quedarse?",
  quoteAnswers: { named: "Sí, con mi nombre", unnamed: "Sí, sin mi nombre", no: "No" },
  courtesy: "Tu no y tu nombre se ocultan por cortesía: los aparatos del círculo tienen la línea.",

  toDo: "Anotarla como algo por hacer",
  link: "Enlazar su decisión",
  which: "Qué decisión",
  linkGo: "Enlazarla",
  noDecisions: "El círculo no tiene decisiones todavía.",
  propose: "Proponerla",
  aDecision: "una decisión de este círculo",
  itsDecision: "decisión",
  aLine: "una línea de las notas de una llamada",
  copyLink: "Copiar el enlace a esta línea",

  adoption: "¿Son estas las notas?",
  tidyFirst: "Primero ordénalas: corrige lo que se oyó mal y guarda aparte lo que no le toca a nadie. Luego ofrécelas.",
  notOffered: "Alguien las está ordenando. Después se te pregunta.",
  offer: "Ofrecerlas",
  offerAnew: "Preguntar otra vez a todas las personas",
  offeredBy: (name) => `${name} las ordenó.`,
  yesCount: (count) =>
    count === 0
      ? "Nadie ha dicho todavía que esto es lo que se dijo."
      : count === 1
        ? "1 persona dice que esto es lo que se dijo."
        : `${count} personas dicen que esto es lo que se dijo.`,
  changedSince: (count) =>
    `Cambiaron después: ${count === 1 ? "1 persona dijo que sí" : `${count} personas dijeron que sí`} a otras palabras.`,
  objects: (name) => `${name}: esto no es lo que se dijo`,
  onlyIfThere: "Dilo si estuviste. Un sí es a las líneas como están ahora, y a ningunas otras.",
  wasSaid: "Eso es lo que se dijo",
  wasNotSaid: "Esto no es lo que se dijo",
  whatInstead: "Qué se dijo entonces",
  sayIt: "Decirlo",

  takeAlong: "Llevarte las notas",
  takeText:
    "Lo que guardas o imprimes ya salió del círculo: léelo antes. Junto a sus palabras solo se nombra a quien aceptó que se le cite con su nombre, y las palabras de quien no ha aceptado quedan fuera. Lo que dicen las líneas mismas se queda en ellas.",
  asText: "Guardar como texto",
  onPaper: "En papel",
  toNotes: "Volver a las notas",
  sheet: "Las notas como se imprimen",
  adopted: (yes) =>
    yes === 1
      ? "Aprobadas: 1 persona dice que esto es lo que se dijo."
      : `Aprobadas: ${yes} personas dicen que esto es lo que se dijo.`,
  notAdopted: (no) =>
    no === 0
      ? "Sin aprobar."
      : `Sin aprobar: ${no === 1 ? "1 persona dice" : `${no} personas dicen`} que se dijo otra cosa.`,
  leftOut: (count) =>
    count === 1
      ? "1 línea queda fuera: quien lo dijo no ha aceptado."
      : `${count} líneas quedan fuera: quien lo dijo no ha aceptado.`,

  unheard: "A quién no hemos oído",
  silent: (silent, all) => (silent === 0 ? "Ya habló todo el mundo." : `De ${all} personas, ${silent} no han hablado.`),
  ofTen: (minutes) => `De cada diez minutos, tres personas hablaron ${minutes}.`,
  onlyCounts: "Solo lo ve quien facilita, y solo si hay ocho o más: se oculta por cortesía.",
};
