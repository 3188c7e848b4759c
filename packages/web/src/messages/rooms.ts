import { rooms as en } from "./en/rooms.ts";
import { rooms as es } from "./es/rooms.ts";
import { text } from "./messages.ts";

/** What is said about rooms, in both languages together: who is not inside yet does not fetch it. */
export function roomText(): typeof en {
  return text().language === "es" ? es : en;
}
