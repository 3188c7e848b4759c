import { zoneHere, zonesHere } from "@unionhall/member";
import type { Occurrence } from "@unionhall/union";
import { scheduleText } from "../../messages/schedule.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { clock, timeOfDay } from "../../parts/time.ts";

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
