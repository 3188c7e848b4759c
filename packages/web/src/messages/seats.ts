import { seats as en } from "./en/seats.ts";
import { seats as es } from "./es/seats.ts";
import { text } from "./messages.ts";

/** What is said about seats, in both languages together: who is not inside yet does not fetch it. */
export function seatText(): typeof en {
  return text().language === "es" ? es : en;
}
