import { advice as en } from "./en/advice.ts";
import { advice as es } from "./es/advice.ts";
import { text } from "./messages.ts";

/** What is said about advisers, and about what comes after a decision, in both languages together: who is not inside yet does not fetch it. */
export function adviceText(): typeof en {
  return text().language === "es" ? es : en;
}
