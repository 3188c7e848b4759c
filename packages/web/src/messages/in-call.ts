import { inCall as en } from "./en/in-call.ts";
import { inCall as es } from "./es/in-call.ts";
import { text } from "./messages.ts";

/** What is said while a call goes on, in both languages together. */
export function inCallText(): typeof en {
  return text().language === "es" ? es : en;
}
