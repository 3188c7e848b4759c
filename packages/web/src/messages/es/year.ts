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
};
