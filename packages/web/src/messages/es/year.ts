import type { year as english } from "../en/year.ts";

/** Lo que se dice de las llamadas a lo largo del año. */
export const year: typeof english = {
  calls: "Llamadas",
  callsText: "Las llamadas de todos tus círculos, en tu hora.",
  noCalls: "No hay llamadas en la agenda de ningún círculo tuyo.",
  noCallsText: "Un círculo pone una cita en su agenda, y en la página de la cita dice que es una llamada.",
  toCome: "Por venir",
  nothingToCome: "No hay ninguna en la agenda para los próximos meses.",
  past: "Pasadas",

  away: "Mientras no estabas",
  awayAll: "Todo, por círculos",
  awayMore: (count) => `y ${count} más`,
  awayFrom: "Desde cuándo",
  awaySince: { left: "Desde que estuve ahí", week: "En una semana", month: "En un mes" },
  awayFromDay: (day) => `A partir de: ${day}`,
  awayRules:
    "Cinco líneas a lo más por círculo: lo que espera tu palabra, lo que se decidió, las llamadas que hubo, los roles que cambiaron de manos y lo que te dieron por hacer.",
  awayNothing: "No pasó nada de eso, hasta donde se lee aquí.",
  awayWord: "espera tu palabra",
  awayToDo: "te lo dieron por hacer",
  awayDecided: "se decidió, y vale",
  awayDone: "se decidió, y está hecho",
  awayCall: "hubo llamada",
  awayRole: (name) => `ahora le toca a ${name}`,

  series: "Cómo va esta serie",
  seriesText:
    "Las últimas llamadas, para quien las cuida. Cualquiera aquí podría sacarlo de sus páginas: oculto por cortesía.",
  call: "Llamada",
  came: "Gente",
  cameOut: "Lo que salió",
  notKept: "ya no se guarda",
  notOpened: "Aquí no se lee ninguna página de ella.",
  facilitated: (name) => `facilitó ${name}`,
  nobodyFacilitated: "nadie facilitó",
  decided: (count) => (count === 1 ? "1 cosa decidida" : `${count} cosas decididas`),
  toDo: (count) => `${count} por hacer`,
  questions: (count) => (count === 1 ? "1 pregunta" : `${count} preguntas`),
  nothingOut: "nada marcado en sus notas",
  reached: (reached, items) => `se llegó a ${reached} de ${items} puntos`,
  turns: "Quién facilitó",
  turn: (name, times) => `${name}: ${times === 1 ? "una vez" : `${times} veces`}`,
  rests: "le toca descansar",
  restsText: "Dos de las últimas tres son muchas. Alguien más podría tomar la próxima.",
};
