import { notes as en } from "./en/notes.ts";
import { notes as es } from "./es/notes.ts";
import { text } from "./messages.ts";

/** What is said about the notes of a call, in both languages together: who is not inside yet does not fetch it. */
export function noteText(): typeof en {
  return text().language === "es" ? es : en;
}
