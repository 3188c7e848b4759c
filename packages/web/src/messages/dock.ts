import { dock as en } from "./en/dock.ts";
import { dock as es } from "./es/dock.ts";
import { text } from "./messages.ts";

/** What is said on a circle's own page, in both languages together: who is not inside yet does not fetch it. */
export function dockText(): typeof en {
  return text().language === "es" ? es : en;
}
