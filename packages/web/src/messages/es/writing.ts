import type { writing as english } from "../en/writing.ts";

/** Lo que se dice de los textos y las líneas, al escribirlos y al mostrarlos. */
export const writing: typeof english = {
  leads: "Esto lleva fuera de la casa",
  leadsNote:
    "Quien lleva el sitio de destino ve que alguien llegó, desde dónde y cuándo. No se le dice dónde estaba el enlace.",
  stay: "Quedarme aquí",
  go: "Abrirlo",
  mention: "Gente a quien mencionar",
  toMention: (count: number): string => (count === 1 ? "Una persona para elegir" : `${count} personas para elegir`),
  tools: "Cómo se ven las palabras",
  bold: "Negrita",
  italic: "Cursiva",
  heading: "Encabezado",
  bullets: "Lista",
  numbers: "Lista numerada",
  quote: "Cita",
  link: "Enlace",
  undo: "Deshacer",
  redo: "Rehacer",
  deeper: "Meter",
  shallower: "Sacar",
  address: "Adónde lleva",
  linkTitle: "Un enlace",
  linkPut: "Ponerlo",
  linkTakeOut: "Quitar el enlace",
  linkCannot: "Esa dirección no se puede abrir desde aquí. Empieza con https://",
  tooLong: (over: number): string => `Sobran ${over} letras. Acórtalo para guardarlo.`,
  hear: "Escuchar",
  stopHearing: "Parar",
};
