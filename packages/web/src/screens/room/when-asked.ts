import { zoneHere } from "@unionhall/member";
import type { QuestionFacts } from "@unionhall/union";
import { checkInText } from "../../messages/check-ins.ts";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { text } from "../../messages/messages.ts";
import { capital, dayAs, timeOfDay } from "../../parts/time.ts";

/** When a question is asked, as people say it; where, if that is not here. */
export function whenAsked({ days, at }: Pick<QuestionFacts, "days" | "at">): string {
  const say = checkInText();
  const when = say.when(daysInWords(days), timeOfDay(at.minute, text().language));
  return at.zone === zoneHere() ? when : say.there(when, isolate(at.zone));
}

function daysInWords(days: readonly number[]): string {
  const say = checkInText();
  const { language } = text();
  const all = [0, 1, 2, 3, 4, 5, 6].filter((day) => days.includes(day));
  if (all.length === 0) return say.never;
  if (all.length === 7) return say.everyDay;
  if (all.join("") === "01234") return say.workdays;
  return capital(listed(all.map((day) => weekdayName(day, language))), language);
}

/** 0 is Monday, as the fifth of January 1970 was. */
export function weekdayName(day: number, language: string): string {
  return dayAs(day + 4, { weekday: "long" }, language);
}
