import { care as en } from "./en/care.ts";
import { care as es } from "./es/care.ts";
import { text } from "./messages.ts";

/** What is said about care people and what is told to them, in both languages together: who is not inside yet does not fetch it. */
export function careText(): typeof en {
  return text().language === "es" ? es : en;
}
