import { rules as en } from "./en/rules.ts";
import { rules as es } from "./es/rules.ts";
import { text } from "./messages.ts";

/** What is asked of whoever writes another agreement, in both languages together, with the form alone. */
export function ruleText(): typeof en {
  return text().language === "es" ? es : en;
}
