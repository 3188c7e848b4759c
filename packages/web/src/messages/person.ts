import { person as en } from "./en/person.ts";
import { person as es } from "./es/person.ts";
import { text } from "./messages.ts";

/** What is said about one person, in both languages together: who is not inside yet does not fetch it. */
export function personText(): typeof en {
  return text().language === "es" ? es : en;
}
