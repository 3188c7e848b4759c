import type { Messages } from "../messages.ts";

export const checks: Messages["checks"] = {
  title: "Lo que se encontró",
  none: "Nada. Todo encaja y no falta nada.",
  text: "Lo que no encaja queda a la vista, para que sepas quién lo intentó y por qué falló.",
  here: "Lo que hay que mirar aquí",
  whatToDo: "Qué hacer",
  all: (count: number): string => (count === 1 ? "Míralo en Revisión" : `Las ${count} cosas, en Revisión`),
  times: (count: number): string => `${count} veces`,
  where: "Dónde y cuándo",
  place: (seq: number): string => `lugar ${seq}`,
  placeOn: (seq: number, day: string): string => `lugar ${seq}, el ${day}`,
  more: (count: number): string => (count === 1 ? "y una más" : `y ${count} más`),
  compare: "Comparar los ocho números",
  people: "Ver quién está aquí",
  proof: "Guardar la prueba",
  proofTitle: "¿Alguien te mandó una prueba?",
  proofText:
    "Cuando una casa firma dos pasados, los aparatos guardan la prueba como archivo. Si vale, este aparato lo puede saber por sí mismo.",
  proofOpen: "Abrir una prueba",
  proofHere: "Es de este círculo, y esa es la casa que conoce este aparato.",
  proofOtherHall:
    "Es de este círculo, pero esa no es la casa que conoce este aparato: no dice nada en contra de la tuya.",
  proofElsewhere: "Es de otro círculo, no de este.",
  words: "Tengo mis doce palabras",
  newest: "Buscar una versión más nueva",
  looked: "Esta es la versión más nueva que hay.",
};
