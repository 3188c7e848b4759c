import type { options as en } from "../en/options.ts";

export const options: typeof en = {
  field: "Entre qué se elige",
  fieldHint: "Una opción en cada línea, al menos dos.",
  tooFew: "Escribe al menos dos opciones, cada una en su línea.",
  tooMany: (most) => `${most} opciones como mucho.`,
  tooLong: (letters) => `Cada opción tiene ${letters} letras como mucho.`,

  rankHint:
    "Pulsa la que más te gusta, luego la que sigue, y así. Aquella con la que no puedes vivir la dejas fuera: queda al final.",
  yours: "Tu orden",
  left: "Fuera por ahora",
  putIn: "Poner en tu orden",
  up: (option) => `Subir: ${option}`,
  down: (option) => `Bajar: ${option}`,
  leaveOut: (option) => `Dejar fuera: ${option}`,
  isAt: (option, place, of) => `${option}: lugar ${place} de ${of}.`,
  isOut: (option) => `${option}: fuera.`,

  first: (option) => `«${option}» queda en primer lugar.`,
  alike: (options) => `${options} quedan en primer lugar, en empate. Entre esas opciones no se decidió nada.`,
  quoted: (option) => `«${option}»`,
  none: "Nadie ha puesto ninguna en orden.",
  rankedBy: (count, of) => `en el orden de ${count} de ${of}`,
  comparisons: "Cómo queda cada una frente a cada otra",
  how: "De cada dos, cuántas personas ponen cuál antes. Va antes la que más personas ponen antes; donde eso da vueltas en círculo, no cuenta la derrota más débil (método de Schulze).",
};
