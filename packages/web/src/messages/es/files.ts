import type { files as english } from "../en/files.ts";

/** Lo que se dice de los archivos. */
export const files: typeof english = {
  add: "Añadir archivos",
  has: "Archivos que lleva",
  picked: "Van con esto",
  leaveOut: (name: string): string => `Dejar fuera ${name}`,
  note: "A las imágenes se les quita, antes de sellarlas, quién las tomó, dónde y cuándo. Los documentos y los videos van tal cual.",
  going: "En camino",
  sending: (name: string, percent: number): string => `Enviando ${name}, ${percent} %`,
  waits: (name: string): string => `${name} espera señal`,
  stop: "Detener",
  stopped: "Detenido. No se envió nada.",
  again: "Intentar otra vez",
  keep: "Guardarlo en este aparato",
  keeping: (size: string): string => `Está llegando: van ${size}`,
  keepText: "Para tenerlo también sin señal, sellado como todo aquí. Las versiones nuevas llegan solas.",
  kept: "Guardado en este aparato",
  keptSize: (size: string): string => `Guardado en este aparato, ${size}`,
  keptPart: "Todavía no está todo aquí",
  keepRest: "Traer lo que falta",
  letGo: "Soltarlo de este aparato",
  letGone: "Ya no se guarda en este aparato.",
  keptAll: (size: string): string => `Entre todo ocupan ${size}.`,
  textAlone: "su texto",
  notHere: (alt: string): string =>
    alt === "" ? "Un archivo que no está aquí." : `Un archivo que no está aquí: ${alt}`,
  show: (size: string): string => `Mostrarla, ${size}`,
  coming: (percent: number): string => `Llegando, ${percent} %`,
  notShown: {
    broken: "Esta imagen está dañada y no se puede mostrar. La puedes guardar.",
    none: "Esto se llama imagen y no lo es. Guárdalo solo si sabes qué es.",
    tooLarge: "Esta imagen es tan grande que podría parar tu teléfono, así que no se muestra. La puedes guardar.",
  },
};
