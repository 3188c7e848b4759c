import { records as en } from "./en/records.ts";
import { records as es } from "./es/records.ts";
import { text } from "./messages.ts";

/** What is said about records of taking part, in both languages together: who is not inside yet does not fetch it. */
export function recordText(): typeof en {
  return text().language === "es" ? es : en;
}
