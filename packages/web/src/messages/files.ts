import { files as en } from "./en/files.ts";
import { files as es } from "./es/files.ts";
import { text } from "./messages.ts";

/** What is said about files, in both languages together: who is not inside yet does not fetch it. */
export function fileText(): typeof en {
  return text().language === "es" ? es : en;
}
