import { options as en } from "./en/options.ts";
import { options as es } from "./es/options.ts";
import { text } from "./messages.ts";

/** What is said about options between which people choose, in both languages together: who is not inside yet does not fetch it. */
export function optionText(): typeof en {
  return text().language === "es" ? es : en;
}
