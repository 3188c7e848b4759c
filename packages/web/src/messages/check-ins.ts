import { checkIns as en } from "./en/check-ins.ts";
import { checkIns as es } from "./es/check-ins.ts";
import { text } from "./messages.ts";

/** What is said about check-ins, in both languages together: who is not inside yet does not fetch it. */
export function checkInText(): typeof en {
  return text().language === "es" ? es : en;
}
