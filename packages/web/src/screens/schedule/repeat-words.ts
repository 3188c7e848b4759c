import type { Again, MonthlyOn, Repeat } from "@unionhall/union";
import { againOf, dateOfDay, nthOf, passesOver, weekdayOf, weekdays } from "@unionhall/union";
import { text } from "../../messages/messages.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { listed } from "../../parts/listed.ts";
import { dayAs, plainDay } from "../../parts/time.ts";
import { weekdayName } from "../room/when-asked.ts";

/** In a sentence, how something comes again that begins on `start`. */
export function repeatInWords(start: number, repeat: Repeat): string {
  const again = againOf(repeat, start);
  const sentence = `${[ruleInWords(start, again), ...endInWords(again)].join(", ")}.`;
  return passesOver(start, repeat) ? `${sentence} ${scheduleText().repeats.passedOver}` : sentence;
}

function ruleInWords(start: number, { by, every, weekdays: on, monthly }: Again): string {
  const { repeats, again } = scheduleText();
  const { language } = text();
  switch (by) {
    case "once":
      return again.once;
    case "days":
      return repeats.days(every);
    case "weeks":
      return repeats.weeks(every, listed(weekdays(start, on).map((day) => weekdayName(day, language))));
    case "months":
      return repeats.months(every, onInMonth(start, monthly));
    case "years":
      return repeats.years(every, onInYear(start, monthly));
  }
}

function endInWords({ ends, until, times }: Again): readonly string[] {
  const { repeats } = scheduleText();
  switch (ends) {
    case "never":
      return [];
    case "until":
      return [repeats.until(dayAs(until, { day: "numeric", month: "long", year: "numeric" }, text().language))];
    case "times":
      return [repeats.times(times)];
  }
}

/** Such as "on the second Tuesday". */
export function onInMonth(start: number, on: MonthlyOn): string {
  const { repeats } = scheduleText();
  if (on === "date") return repeats.onDate(dateOfDay(start).date);
  const nth = on === "last" ? repeats.last : repeats.nth[nthOf(start)]!;
  return repeats.onNth(nth, weekdayName(weekdayOf(start), text().language));
}

/** Such as "on the second Tuesday of December". */
export function onInYear(start: number, on: MonthlyOn): string {
  const { repeats } = scheduleText();
  const { language } = text();
  if (on === "date") return repeats.onDateOfYear(plainDay(start, language));
  return repeats.ofMonth(onInMonth(start, on), dayAs(start, { month: "long" }, language));
}
