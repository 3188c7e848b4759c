import { decisions as en } from "./en/decisions.ts";
import { decisions as es } from "./es/decisions.ts";
import { text } from "./messages.ts";

/** What is said about decisions, in both languages together: who is not inside yet does not fetch it. */
export function decisionText(): typeof en {
  return text().language === "es" ? es : en;
}
