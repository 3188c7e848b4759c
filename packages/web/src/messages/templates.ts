import { templates as en } from "./en/templates.ts";
import { templates as es } from "./es/templates.ts";
import { text } from "./messages.ts";

/** What is said where circles begin, in both languages together: who is not inside yet does not fetch it. */
export function templateText(): typeof en {
  return text().language === "es" ? es : en;
}
