import { waiving as en } from "./en/waiving.ts";
import { waiving as es } from "./es/waiving.ts";
import { text } from "./messages.ts";

/** What is said about a round that ends before its day, in both languages together: who is not inside yet does not fetch it. */
export function waivingText(): typeof en {
  return text().language === "es" ? es : en;
}
