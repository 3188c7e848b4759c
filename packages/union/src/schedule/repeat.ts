import type { Codec } from "@unionhall/protocol";
import { choice, list, struct, tagged, uint } from "@unionhall/protocol";
import { weekdayOf } from "../check-ins/asked.ts";
import { dateOfDay, firstOfMonth, monthOfDay } from "./dates.ts";
import { count, dayCodec, lastEventDay } from "./when.ts";

export const mostEvery = 999;
export const mostTimes = 999;

/**
 * How something comes again. It always comes on the day on which it begins; the rest is counted from there. `weeks`: on the
 * weekday of its beginning and on these, 0 being Monday, with which weeks begin. `months`: on the same date, on the same weekday of the
 * same week (the second Tuesday), or on the last such weekday; months that have no such day are passed over.
 */
export interface Repeat {
  readonly every: number;
  readonly by: RepeatBy;
  readonly ends: RepeatEnd;
}
export type RepeatBy =
  | { readonly type: "days" }
  | { readonly type: "weeks"; readonly on: readonly number[] }
  | { readonly type: "months"; readonly on: MonthlyOn };
export type MonthlyOn = "date" | "nth" | "last";
export type RepeatEnd =
  | { readonly type: "never" }
  /** On that day it may still come. */
  | { readonly type: "until"; readonly day: number }
  /** So often altogether, also counting those that are called off. */
  | { readonly type: "times"; readonly times: number };

const byCodec: Codec<RepeatBy> = tagged<RepeatBy>({
  days: struct({}),
  weeks: struct({ on: list(uint(6), 7) }),
  months: struct({ on: choice("date", "nth", "last") }),
});
const endCodec: Codec<RepeatEnd> = tagged<RepeatEnd>({
  never: struct({}),
  until: struct({ day: dayCodec }),
  times: struct({ times: count(mostTimes) }),
});
export const repeatCodec: Codec<Repeat> = struct({ every: count(mostEvery), by: byCodec, ends: endCodec });

/** From one day to another, both within. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The days within a span on which something begins again that begins on `start`, in order. By whole numbers alone; as much
 * work as the span has days, but for months that are counted and do not all have such a day: they are gone through from the start.
 */
export function daysOf(start: number, repeat: Repeat | null, { from, to }: Span): readonly number[] {
  if (repeat === null) return start >= from && start <= to ? [start] : [];
  const { ends } = repeat;
  const end = Math.min(to, lastEventDay, ends.type === "until" ? lastDayOf(start, ends) : lastEventDay);
  const times = ends.type === "times" ? ends.times : Number.POSITIVE_INFINITY;
  const days: number[] = [];
  let { period, came } = before(start, repeat, from);
  for (; came < times && beginningOf(start, repeat, period) <= end; period++) {
    const all = daysIn(start, repeat, period).filter((day) => day <= end);
    days.push(...all.slice(0, times - came).filter((day) => day >= from));
    came += all.length;
  }
  return days;
}

/** Who moves only its beginning past its end has it come once, rather than never again. */
export function lastDayOf(start: number, { day }: Extract<RepeatEnd, { type: "until" }>): number {
  return Math.max(start, day);
}

/** Whether it begins on that day. */
export function comesOn(start: number, repeat: Repeat | null, day: number): boolean {
  return daysOf(start, repeat, { from: day, to: day }).length > 0;
}

/** A period that nothing of the span is before, and how often it came until then. */
function before(start: number, repeat: Repeat, from: number): { period: number; came: number } {
  const { every, by, ends } = repeat;
  const since = Math.max(from, start);
  switch (by.type) {
    case "days": {
      const period = Math.floor((since - start) / every);
      return { period, came: period };
    }
    case "weeks": {
      const period = Math.floor((since - mondayOf(start)) / (7 * every));
      const inFirst = daysIn(start, repeat, 0).length;
      return { period, came: period === 0 ? 0 : inFirst + (period - 1) * weekdays(start, by.on).length };
    }
    case "months": {
      if (ends.type === "times" && !isInEveryMonth(start, by.on)) return { period: 0, came: 0 };
      const period = Math.floor((monthOfDay(since) - monthOfDay(start)) / every);
      return { period, came: period };
    }
  }
}

const shortestMonth = 28;

/** Whether every month has a day on which something comes that begins on `start`. */
export function isInEveryMonth(start: number, on: MonthlyOn): boolean {
  return on === "last" || (on === "date" ? dateOfDay(start).date <= shortestMonth : nthOf(start) < shortestMonth / 7);
}

/** In days, from one time to the next that is not of the same week or month; it may be shorter. */
export function longestPeriod({ every, by }: Repeat): number {
  return every * { days: 1, weeks: 7, months: 31 }[by.type];
}

function beginningOf(start: number, { every, by }: Repeat, period: number): number {
  switch (by.type) {
    case "days":
      return start + period * every;
    case "weeks":
      return mondayOf(start) + period * every * 7;
    case "months":
      return firstOfMonth(monthOfDay(start) + period * every);
  }
}

function daysIn(start: number, repeat: Repeat, period: number): readonly number[] {
  const begins = beginningOf(start, repeat, period);
  switch (repeat.by.type) {
    case "days":
      return [begins];
    case "weeks":
      return weekdays(start, repeat.by.on).flatMap((day) => (begins + day < start ? [] : [begins + day]));
    case "months":
      return period === 0 ? [start] : inMonth(start, repeat.by.on, begins);
  }
}

function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

export function weekdays(start: number, on: readonly number[]): readonly number[] {
  return [...new Set([...on, weekdayOf(start)])].toSorted((a, b) => a - b);
}

/** `first` is the first of the month. */
function inMonth(start: number, on: MonthlyOn, first: number): readonly number[] {
  const next = firstOfMonth(monthOfDay(first) + 1);
  const sameWeekday = first + ((weekdayOf(start) - weekdayOf(first) + 7) % 7);
  const day = {
    date: first + dateOfDay(start).date - 1,
    nth: sameWeekday + 7 * nthOf(start),
    last: sameWeekday + 7 * Math.floor((next - 1 - sameWeekday) / 7),
  }[on];
  return day < next ? [day] : [];
}

/** Which one of its weekday it is in its month, the first being 0. */
export function nthOf(day: number): number {
  return Math.floor((dateOfDay(day).date - 1) / 7);
}

/** Whether no other day of that weekday comes in its month. */
export function isLastOf(day: number): boolean {
  return monthOfDay(day + 7) !== monthOfDay(day);
}
