import { year as en } from "./en/year.ts";
import { year as es } from "./es/year.ts";
import { text } from "./messages.ts";

/** What is said of calls over the year, in both languages together: who is not inside yet does not fetch it. */
export function yearText(): typeof en {
  return text().language === "es" ? es : en;
}
