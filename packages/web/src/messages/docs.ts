import { docs as en } from "./en/docs.ts";
import { docs as es } from "./es/docs.ts";
import { text } from "./messages.ts";

/** What is said about docs, in both languages together: who is not inside yet does not fetch it. */
export function docsText(): typeof en {
  return text().language === "es" ? es : en;
}
