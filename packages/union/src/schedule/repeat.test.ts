import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdayOf } from "../check-ins/asked.ts";
import { dateOfDay, dayOfDate } from "./dates.ts";
import type { Repeat, RepeatBy, RepeatEnd } from "./repeat.ts";
import { comesOn, daysOf } from "./repeat.ts";
import { lastEventDay } from "./when.ts";

const day = (text: string): number => Date.parse(text) / 86_400_000;
const text = (each: number): string => new Date(each * 86_400_000).toISOString().slice(0, 10);

const repeat = (every: number, by: RepeatBy, ends: RepeatEnd = { type: "never" }): Repeat => ({ every, by, ends });
const weeks = (...on: readonly number[]): RepeatBy => ({ type: "weeks", on });
const months = (on: "date" | "nth" | "last"): RepeatBy => ({ type: "months", on });
/** The first few from a day on. */
const from = (start: string, rule: Repeat, count: number): string =>
  daysOf(day(start), rule, { from: day(start), to: day(start) + 1_200 })
    .slice(0, count)
    .map(text)
    .join(" ");

test("days have dates, as every calendar has them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: lastEventDay + 400 }), (each) => {
      const date = dateOfDay(each);
      const theirs = new Date(each * 86_400_000);
      expect(date).toEqual({
        year: theirs.getUTCFullYear(),
        month: theirs.getUTCMonth() + 1,
        date: theirs.getUTCDate(),
      });
      expect(dayOfDate(date)).toBe(each);
    }),
    { seed: 1, numRuns: 2_000 },
  );
  expect(text(lastEventDay)).toBe("9998-12-31");
});

test.each([
  ["2026-11-27", repeat(3, { type: "days" }), "2026-11-27 2026-11-30 2026-12-03"],
  ["2026-11-27", repeat(1, weeks(1)), "2026-11-27 2026-12-01 2026-12-04 2026-12-08"],
  ["2026-11-27", repeat(2, weeks(0, 4)), "2026-11-27 2026-12-07 2026-12-11 2026-12-21"],
  ["2026-01-31", repeat(1, months("date")), "2026-01-31 2026-03-31 2026-05-31 2026-07-31"],
  ["2024-02-29", repeat(12, months("date"), { type: "times", times: 5 }), "2024-02-29"],
  ["2026-11-10", repeat(1, months("nth")), "2026-11-10 2026-12-08 2027-01-12"],
  ["2026-11-30", repeat(1, months("last")), "2026-11-30 2026-12-28 2027-01-25"],
  ["2026-11-27", repeat(1, { type: "days" }, { type: "until", day: day("2026-11-28") }), "2026-11-27 2026-11-28"],
  ["2026-11-27", repeat(1, { type: "days" }, { type: "until", day: day("2026-11-26") }), "2026-11-27"],
  ["2026-11-27", repeat(1, weeks(1), { type: "times", times: 3 }), "2026-11-27 2026-12-01 2026-12-04"],
] as const)("from %s on, %j: %s", (start, rule, days) => {
  expect(from(start, rule, days.split(" ").length)).toBe(days);
});

/** Whether it comes on a day, by looking at each from the start on, in words rather than numbers. */
function* slowly(start: number, { every, by, ends }: Repeat, to: number): Generator<number> {
  const first = new Date(start * 86_400_000);
  const month = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth();
  const monday = (each: number): number => each - weekdayOf(each);
  let came = 0;
  for (let each = start; each <= to; each++) {
    const at = new Date(each * 86_400_000);
    const sameWeekday = at.getUTCDay() === first.getUTCDay();
    const nth = (date: Date): number => Math.ceil(date.getUTCDate() / 7);
    const fits = ((): boolean => {
      switch (by.type) {
        case "days":
          return (each - start) % every === 0;
        case "weeks":
          return (
            ((monday(each) - monday(start)) / 7) % every === 0 &&
            (sameWeekday || by.on.includes((at.getUTCDay() + 6) % 7))
          );
        case "months": {
          if ((month(at) - month(first)) % every !== 0) return false;
          if (month(at) === month(first)) return each === start;
          if (by.on === "date") return at.getUTCDate() === first.getUTCDate();
          if (by.on === "nth") return sameWeekday && nth(at) === nth(first);
          return sameWeekday && month(new Date((each + 7) * 86_400_000)) !== month(at);
        }
      }
    })();
    if (!fits || (ends.type === "until" && each > ends.day && each > start)) continue;
    if (ends.type === "times" && came >= ends.times) return;
    came += 1;
    yield each;
  }
}

const anyBy: fc.Arbitrary<RepeatBy> = fc.oneof(
  fc.constant<RepeatBy>({ type: "days" }),
  fc.array(fc.nat(6), { maxLength: 7 }).map((on): RepeatBy => ({ type: "weeks", on })),
  fc.constantFrom("date", "nth", "last").map((on): RepeatBy => ({ type: "months", on })),
);
const anyRepeat = (start: number): fc.Arbitrary<Repeat> =>
  fc.record({
    every: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })),
    by: anyBy,
    ends: fc.oneof(
      fc.constant<RepeatEnd>({ type: "never" }),
      fc.nat(900).map((after): RepeatEnd => ({ type: "until", day: start + after - 20 })),
      fc.integer({ min: 1, max: 40 }).map((times): RepeatEnd => ({ type: "times", times })),
    ),
  });

test("what comes again comes on the days on which somebody who looks at each day finds it", () => {
  const some = fc
    .integer({ min: 18_000, max: 24_000 })
    .chain((start) => fc.tuple(fc.constant(start), anyRepeat(start)));
  fc.assert(
    fc.property(some, fc.integer({ min: -60, max: 1_200 }), fc.nat(400), ([start, rule], after, length) => {
      const span = { from: start + after, to: start + after + length };
      const slow = [...slowly(start, rule, span.to)].filter((each) => each >= span.from);
      expect(daysOf(start, rule, span)).toEqual(slow);
    }),
    { seed: 1, numRuns: 1_500 },
  );
});

test("however far it is looked ahead, it is soon done", () => {
  const rule = (by: RepeatBy): Repeat => repeat(1, by, { type: "times", times: 999 });
  const far = { from: lastEventDay - 30, to: lastEventDay + 1_000 };
  for (const by of [{ type: "days" } as const, weeks(0, 1, 2), months("date"), months("last")]) {
    expect(daysOf(0, rule(by), far)).toEqual([]);
    expect(daysOf(0, repeat(1, by), far).every((each) => each <= lastEventDay)).toBe(true);
  }
  expect(comesOn(day("2024-02-29"), repeat(12, months("date")), day("9996-02-29"))).toBe(true);
});
