import { agreement as en } from "./en/agreement.ts";
import { agreement as es } from "./es/agreement.ts";
import { text } from "./messages.ts";

/** What is said about a circle's agreement and who is which by it, in both languages together: who is not inside yet does not fetch it. */
export function agreementText(): typeof en {
  return text().language === "es" ? es : en;
}
