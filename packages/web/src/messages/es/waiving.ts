import type { waiving as en } from "../en/waiving.ts";

export const waiving: typeof en = {
  said: (said, of) =>
    said === 1
      ? `1 de ${of} que participan no necesita más tiempo en esta ronda.`
      : `${said} de ${of} que participan no necesitan más tiempo en esta ronda.`,
  enough: "No necesito más tiempo",
  afterAll: "Sí necesito sus días",
  ends: "Dura hasta su último día, para que también tenga su tiempo quien no está aquí. Cuando nadie de quienes participan necesita más, empieza enseguida la ronda que sigue.",
  closes:
    "Dura hasta su último día, para que también tenga su tiempo quien no está aquí. Cuando nadie de quienes participan necesita más, se cierra al final de ese día.",
  why: {
    "last-day": "Se cierra al final de hoy.",
    caucus: "Un grupo propio tiene sus días para responder, así que cada ronda dura hasta su último día.",
    objection: "Mientras haya una objeción en pie, esta ronda dura hasta su último día.",
  },
};
