import { timeOuts as en } from "./en/time-outs.ts";
import { timeOuts as es } from "./es/time-outs.ts";
import { text } from "./messages.ts";

/** What is said about time-outs, in both languages together: who is not inside yet does not fetch it. */
export function timeOutText(): typeof en {
  return text().language === "es" ? es : en;
}
