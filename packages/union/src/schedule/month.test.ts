import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdayOf } from "../check-ins/asked.ts";
import { dateOfDay, monthOfDay } from "./dates.ts";
import { daysOfMonth, monthsLater, onCalendar, startOfWeek, weeksOf } from "./month.ts";
import { lastEventDay } from "./when.ts";

const day = (text: string): number => Date.parse(text) / 86_400_000;
const shown = (on: string, firstWeekday: number): readonly string[] =>
  weeksOf(monthOfDay(day(on)), firstWeekday).map((week) =>
    week.map((each) => (each === null ? "··" : String(dateOfDay(each).date).padStart(2))).join(" "),
  );

const [monday, sunday] = [0, 6];

test("a month stands in weeks that begin where weeks begin", () => {
  expect(shown("2026-11-27", monday)).toEqual([
    "·· ·· ·· ·· ·· ··  1",
    " 2  3  4  5  6  7  8",
    " 9 10 11 12 13 14 15",
    "16 17 18 19 20 21 22",
    "23 24 25 26 27 28 29",
    "30 ·· ·· ·· ·· ·· ··",
  ]);
  expect(shown("2026-11-27", sunday)).toEqual([
    " 1  2  3  4  5  6  7",
    " 8  9 10 11 12 13 14",
    "15 16 17 18 19 20 21",
    "22 23 24 25 26 27 28",
    "29 30 ·· ·· ·· ·· ··",
  ]);
  expect(shown("2027-02-01", monday)).toHaveLength(4);
});

const anyDay = fc.integer({ min: 0, max: lastEventDay });

test("every day of a month stands in it once, under its weekday", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(6), (each, firstWeekday) => {
      const month = monthOfDay(each);
      const { from, to } = daysOfMonth(month);
      const weeks = weeksOf(month, firstWeekday);
      const days = weeks.flat().filter((one) => one !== null);
      expect(days).toEqual(Array.from({ length: to - from + 1 }, (_, at) => from + at));
      const isUnder = (one: number | null, at: number): boolean =>
        one === null || weekdayOf(one) === (firstWeekday + at) % 7;
      const isWeek = (week: readonly (number | null)[]): boolean =>
        week.length === 7 && week.some((one) => one !== null) && week.every(isUnder);
      expect(weeks.filter((week) => !isWeek(week))).toEqual([]);
      const start = startOfWeek(from + 7, firstWeekday);
      expect([weekdayOf(start), start > from]).toEqual([firstWeekday, true]);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("months later is the same date, or the last of a month that has none such", () => {
  expect(monthsLater(day("2027-01-31"), 1)).toBe(day("2027-02-28"));
  expect(monthsLater(day("2028-02-29"), -12)).toBe(day("2027-02-28"));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (each, months) => {
      const later = monthsLater(each, months);
      expect(monthOfDay(later)).toBe(monthOfDay(each) + months);
      expect(dateOfDay(later).date).toBe(
        Math.min(dateOfDay(each).date, dateOfDay(daysOfMonth(monthOfDay(later)).to).date),
      );
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("no day is gone to on which no event can be", () => {
  expect([-3, 5, lastEventDay + 1].map(onCalendar)).toEqual([0, 5, lastEventDay]);
});
