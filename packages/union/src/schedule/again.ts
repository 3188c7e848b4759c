import { dateOfDay } from "./dates.ts";
import { monthsLater } from "./month.ts";
import type { MonthlyOn, Repeat, RepeatBy, RepeatEnd } from "./repeat.ts";
import { daysOf, isInEveryMonth, lastDayOf, mostEvery } from "./repeat.ts";
import { lastEventDay } from "./when.ts";

/** By what something comes again, as people choose it. */
export type AgainBy = "once" | "days" | "weeks" | "months" | "years";

/** All that can be chosen of how something comes again, also what does not matter as long as something else is. */
export interface Again {
  readonly by: AgainBy;
  readonly every: number;
  /** 0 is Monday. */
  readonly weekdays: readonly number[];
  readonly monthly: MonthlyOn;
  readonly ends: RepeatEnd["type"];
  readonly until: number;
  readonly times: number;
}

const monthsInYear = 12;
const usualMonths = 3;
const usualTimes = 10;

/** What is chosen where something repeats so that begins on `start`. */
export function againOf(repeat: Repeat | null, start: number): Again {
  const until = Math.min(lastEventDay, monthsLater(start, usualMonths));
  const usual = { weekdays: [], monthly: "date", ends: "never", until, times: usualTimes } as const;
  if (repeat === null) return { ...usual, by: "once", every: 1 };
  const { by, every, ends } = repeat;
  const isYearly = by.type === "months" && every % monthsInYear === 0;
  return {
    ...usual,
    by: isYearly ? "years" : by.type,
    every: isYearly ? every / monthsInYear : every,
    ...(by.type === "weeks" ? { weekdays: by.on } : {}),
    ...(by.type === "months" ? { monthly: by.on } : {}),
    ends: ends.type,
    ...(ends.type === "until" ? { until: lastDayOf(start, ends) } : {}),
    ...(ends.type === "times" ? { times: ends.times } : {}),
  };
}

/** How many of them there can be from one to the next. */
export function mostEveryBy(by: AgainBy): number {
  return by === "years" ? Math.floor(mostEvery / monthsInYear) : mostEvery;
}

export function repeatOf(again: Again): Repeat | null {
  const { by } = again;
  if (by === "once") return null;
  const every = Math.min(again.every, mostEveryBy(by)) * (by === "years" ? monthsInYear : 1);
  return { every, by: byOf(by, again), ends: endOf(again) };
}

function endOf({ ends, until, times }: Again): RepeatEnd {
  switch (ends) {
    case "until":
      return { type: "until", day: until };
    case "times":
      return { type: "times", times };
    case "never":
      return { type: "never" };
  }
}

function byOf(by: Exclude<AgainBy, "once">, { weekdays, monthly }: Again): RepeatBy {
  if (by === "days") return { type: "days" };
  return by === "weeks" ? { type: "weeks", on: weekdays } : { type: "months", on: monthly };
}

/** The first days from one on, at most so many, on which something comes that begins on `start`. */
export function nextDays(start: number, repeat: Repeat | null, from: number, most: number): readonly number[] {
  // Most come within a year; what comes every leap day of some is looked for further on, in ever longer steps.
  for (let length = 366; ; length *= 4) {
    const to = Math.min(lastEventDay, from + length);
    const days = daysOf(start, repeat, { from, to });
    if (days.length >= most || to === lastEventDay) return days.slice(0, most);
  }
}

/** Whether some months, or years, have no day on which it would come, and are passed over. */
export function passesOver(start: number, { by, every }: Repeat): boolean {
  if (by.type !== "months" || isInEveryMonth(start, by.on)) return false;
  const { month, date } = dateOfDay(start);
  return by.on !== "date" || every % monthsInYear !== 0 || (month === 2 && date === 29);
}
