import { voiceNotes as en } from "./en/voice-notes.ts";
import { voiceNotes as es } from "./es/voice-notes.ts";
import { text } from "./messages.ts";

/** What is said about voice notes, in both languages together: who is not inside yet does not fetch it. */
export function voiceNoteText(): typeof en {
  return text().language === "es" ? es : en;
}
