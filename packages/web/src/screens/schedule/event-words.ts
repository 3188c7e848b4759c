import { zoneHere, zonesHere } from "@unionhall/member";
import type { Occurrence } from "@unionhall/union";
import { dateOfDay } from "@unionhall/union";
import { scheduleText } from "../../messages/schedule.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { capital, clock, dayAs, dayInWords, timeOfDay } from "../../parts/time.ts";

/** A day as people name it; one that comes within a week by its weekday, further off with its date too. */
export function dayAhead(day: number, today: number): string {
  const { language, common } = text();
  if (day < today) return dayInWords(day, today, { language, common });
  if (day === today) return common.today;
  if (day === today + 1) return scheduleText().tomorrow;
  const year = dateOfDay(day).year === dateOfDay(today).year ? {} : ({ year: "numeric" } as const);
  const date = day < today + 7 ? {} : ({ day: "numeric", month: "long", ...year } as const);
  return capital(dayAs(day, { weekday: "long", ...date }, language), language);
}

/** The clock of whoever reads it; where it is another there, that too. */
export function timesInWords({ when, at }: Pick<Occurrence<unknown>, "when" | "at">): string {
  const say = scheduleText();
  const { language } = text();
  if (when.type === "days") return say.allDay;
  const there = timeOfDay(when.minute, language);
  if (at === null) return say.unknownZone(there, isolate(when.zone));
  const here = [at.start, at.end].map((time) => clock(time, language));
  const words = [...new Set(here)].join(" – ");
  const shown = zonesHere.wallTime(at.start, zoneHere());
  const isSame = shown?.day === when.day && shown.minute === when.minute;
  return isSame ? words : `${words} · ${say.there(there, isolate(when.zone.replaceAll("_", " ")))}`;
}
