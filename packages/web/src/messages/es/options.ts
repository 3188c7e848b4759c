import type { options as en } from "../en/options.ts";

export const options: typeof en = {
  field: "Entre qué se elige",
  fieldHint: "Una opción en cada línea, al menos dos.",
  tooFew: "Escribe al menos dos opciones, cada una en su línea.",
  tooMany: (most) => `${most} opciones como mucho.`,
  tooLong: (letters) => `Cada opción tiene ${letters} letras como mucho.`,
};
