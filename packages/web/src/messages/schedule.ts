import { schedule as en } from "./en/schedule.ts";
import { schedule as es } from "./es/schedule.ts";
import { text } from "./messages.ts";

/** What is said about the schedule, in both languages together: who is not inside yet does not fetch it. */
export function scheduleText(): typeof en {
  return text().language === "es" ? es : en;
}
