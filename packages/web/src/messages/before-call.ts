import { beforeCall as en } from "./en/before-call.ts";
import { beforeCall as es } from "./es/before-call.ts";
import { text } from "./messages.ts";

/** What is said about preparing a call, in both languages together: who is not inside yet does not fetch it. */
export function beforeCallText(): typeof en {
  return text().language === "es" ? es : en;
}
