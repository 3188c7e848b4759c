import { accountability as en } from "./en/accountability.ts";
import { accountability as es } from "./es/accountability.ts";
import { text } from "./messages.ts";

/** What is said about accountability circles, in both languages together: who is not inside yet does not fetch it. */
export function accountabilityText(): typeof en {
  return text().language === "es" ? es : en;
}
