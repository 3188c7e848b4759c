import type { timeOuts as english } from "../en/time-outs.ts";

const days = (count: number): string => (count === 1 ? "un día" : `${count} días`);

/** Lo que se dice de un tiempo fuera en un círculo. */
export const timeOuts: typeof english = {
  ask: (name: string): string => `Un tiempo fuera para ${name}`,
  askTitle: (name: string): string => `¿Un tiempo fuera para ${name}?`,
  askText:
    "Empieza cuando otra persona responsable también lo pide, en tres días. Mientras dura no cuenta lo que diga aquí ni lo que haga por su cuenta. Lee, decide y responde como antes, y puede irse.",
  askCannot: "Todo el mundo ve quién lo pidió. A nadie se le da otro en treinta días, aunque este se retire.",
  howLong: "Por cuánto tiempo, a lo más",
  days: (count: number): string => (count === 1 ? "Un día" : `${count} días`),
  daysHint: (count: number): string =>
    count === 7 ? "No hay más largo." : count === 1 ? "Para que se calme." : "Un fin de semana, para hablar.",
  askGo: "Pedirlo",
  askedNow: "Falta que otra persona responsable también lo pida.",
  givenNow: (name: string): string => `${name} tiene un tiempo fuera.`,

  tag: "en tiempo fuera",
  isIn: (day: string, by: string): string =>
    `En tiempo fuera hasta el ${day}, por ${by}. Mientras tanto no cuenta lo que diga aquí. Lee y decide como antes.`,
  iAmIn: (day: string, by: string): string =>
    `Tienes un tiempo fuera hasta el ${day}, por ${by}. Mientras tanto no cuenta lo que digas aquí ni lo que hagas por tu cuenta. Lees, decides y respondes como antes, y puedes irte. Se acaba solo.`,
  isAsked: (count: number, by: string, day: string): string =>
    `${by} pide un tiempo fuera de ${days(count)}. Empieza si otra persona responsable también lo pide, hasta el ${day}.`,
  appealed: "Pidió que lo vean las demás personas responsables.",
  iAppealed: "Pediste que lo vean las demás personas responsables.",
  giveToo: "Pedirlo también",
  lift: "Que termine",
  takeBack: "Retirarlo",
  lifted: "Se acabó.",
  liftSaid: "Dicho. Tienen que decirlo la mayoría de las personas responsables que no lo dieron.",
  appeal: "Pedir que otras personas lo vean",
  appealedNow: "Se les pidió a las demás personas responsables. Si la mayoría quiere, se acaba.",
};
