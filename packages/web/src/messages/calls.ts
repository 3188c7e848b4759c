import { calls as en } from "./en/calls.ts";
import { calls as es } from "./es/calls.ts";
import { text } from "./messages.ts";

/** What is said about calls, in both languages together: who is not inside yet does not fetch it. */
export function callText(): typeof en {
  return text().language === "es" ? es : en;
}
