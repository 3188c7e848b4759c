import type { inCall as en } from "../en/in-call.ts";

export const inCall: typeof en = {
  parts: "Partes de esta llamada",
  part: { now: "Ahora", notes: "Notas", agenda: "Puntos", talk: "Charla", people: "Gente" },

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

  allHere: (count) => `Ver a las ${count}`,
  gone: (count) => (count === 1 ? "1 persona vino y se fue" : `${count} personas vinieron y se fueron`),
  toTheirs:
    "Si alguien hace daño: lo que permite el acuerdo de este círculo está en la página de cada persona. Pulsa su nombre.",
};
