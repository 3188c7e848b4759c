import { weekdayOf } from "../check-ins/asked.ts";
import { dateOfDay, firstOfMonth, monthOfDay } from "./dates.ts";
import type { Span } from "./repeat.ts";
import { lastEventDay } from "./when.ts";

/** The days of a month, which is counted as `monthOfDay` counts them. */
export function daysOfMonth(month: number): Span {
  return { from: firstOfMonth(month), to: firstOfMonth(month + 1) - 1 };
}

/** The day on which its week begins, where weeks begin with `firstWeekday`, 0 being Monday. */
export function startOfWeek(day: number, firstWeekday: number): number {
  return day - ((weekdayOf(day) - firstWeekday + 7) % 7);
}

/** A month by its weeks, of seven days each; null where the day is of another month. */
export function weeksOf(month: number, firstWeekday: number): readonly (readonly (number | null)[])[] {
  const { from, to } = daysOfMonth(month);
  const first = startOfWeek(from, firstWeekday);
  const weeks = Math.ceil((to + 1 - first) / 7);
  const dayAt = (at: number): number | null => (first + at < from || first + at > to ? null : first + at);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, at) => dayAt(week * 7 + at)));
}

/** The same date so many months later, or the last of a month that is too short for it. */
export function monthsLater(day: number, months: number): number {
  const { from, to } = daysOfMonth(monthOfDay(day) + months);
  return Math.min(from + dateOfDay(day).date - 1, to);
}

/** The nearest day on which an event can be. */
export function onCalendar(day: number): number {
  return Math.min(lastEventDay, Math.max(0, day));
}
