import { text } from "./messages.ts";
import { writing as en } from "./en/writing.ts";
import { writing as es } from "./es/writing.ts";

/** What is said about texts and lines as they are written and shown, in both languages together. */
export function writingText(): typeof en {
  return text().language === "es" ? es : en;
}
