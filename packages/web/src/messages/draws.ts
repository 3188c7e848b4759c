import { draws as en } from "./en/draws.ts";
import { draws as es } from "./es/draws.ts";
import { text } from "./messages.ts";

/** What is said about draws, in both languages together: who is not inside yet does not fetch it. */
export function drawText(): typeof en {
  return text().language === "es" ? es : en;
}
