import { letters as en } from "./en/letters.ts";
import { letters as es } from "./es/letters.ts";
import { text } from "./messages.ts";

/** What is said about letters from outside, in both languages together: only who writes or reads them fetches it. */
export function letterText(): typeof en {
  return text().language === "es" ? es : en;
}
