import { visitors as en } from "./en/visitors.ts";
import { visitors as es } from "./es/visitors.ts";
import { text } from "./messages.ts";

/** What is said of a call that is open beyond its circle, in both languages together. */
export function visitorText(): typeof en {
  return text().language === "es" ? es : en;
}
