import fc from "fast-check";
import { expect, test } from "vitest";
import { againOf, nextDays, passesOver, repeatOf } from "./again.ts";
import type { Repeat, RepeatBy, RepeatEnd } from "./repeat.ts";
import { daysOf, mostEvery } from "./repeat.ts";
import { lastEventDay } from "./when.ts";

const day = (text: string): number => Date.parse(text) / 86_400_000;
const text = (each: number): string => new Date(each * 86_400_000).toISOString().slice(0, 10);
const months = (on: "date" | "nth" | "last", every = 1): Repeat => ({
  every,
  by: { type: "months", on },
  ends: { type: "never" },
});

const anyRepeat = fc.record<Repeat>({
  every: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: mostEvery })),
  by: fc.oneof(
    fc.constant<RepeatBy>({ type: "days" }),
    fc.array(fc.nat(6), { maxLength: 7 }).map((on): RepeatBy => ({ type: "weeks", on })),
    fc.constantFrom("date", "nth", "last").map((on): RepeatBy => ({ type: "months", on })),
  ),
  ends: fc.oneof(
    fc.constant<RepeatEnd>({ type: "never" }),
    fc.integer({ min: 0, max: lastEventDay }).map((until): RepeatEnd => ({ type: "until", day: until })),
    fc.integer({ min: 1, max: 60 }).map((times): RepeatEnd => ({ type: "times", times })),
  ),
});
const anyStart = fc.oneof(fc.integer({ min: 18_000, max: 24_000 }), fc.integer({ min: 0, max: lastEventDay }));

test("whoever opens how something repeats, and changes nothing, leaves it on the same days", () => {
  fc.assert(
    fc.property(anyStart, fc.option(anyRepeat), (start, repeat) => {
      const kept = repeatOf(againOf(repeat, start));
      const span = { from: start, to: start + 3_000 };
      expect(daysOf(start, kept, span)).toEqual(daysOf(start, repeat, span));
      expect(repeatOf(againOf(kept, start))).toEqual(kept);
    }),
    { seed: 1, numRuns: 400 },
  );
});

test("years are twelve months, and no more of them than months can be counted", () => {
  const yearly = { ...againOf(null, 0), by: "years" } as const;
  expect(repeatOf(yearly)).toEqual(months("date", 12));
  expect(repeatOf({ ...yearly, every: 500 })?.every).toBe(996);
  expect(againOf(months("nth", 24), 0)).toMatchObject({ by: "years", every: 2, monthly: "nth" });
});

test("the next days are the first that come, however far off they are", () => {
  const next = (start: string, repeat: Repeat | null, from = start): string =>
    nextDays(day(start), repeat, day(from), 3).map(text).join(" ");
  expect(next("2026-11-10", months("nth"))).toBe("2026-11-10 2026-12-08 2027-01-12");
  expect(next("2026-11-10", months("nth"), "2027-01-01")).toBe("2027-01-12 2027-02-09 2027-03-09");
  expect(next("2024-02-29", months("date", 12), "2026-11-27")).toBe("2028-02-29 2032-02-29 2036-02-29");
  expect(next("2026-11-27", null)).toBe("2026-11-27");
  expect(next("2026-11-27", null, "2026-11-28")).toBe("");
  fc.assert(
    fc.property(anyStart, anyRepeat, (start, repeat) => {
      const three = nextDays(start, repeat, start, 3);
      expect(three[0]).toBe(start);
      expect(daysOf(start, repeat, { from: start, to: three.at(-1)! })).toEqual(three);
    }),
    { seed: 1, numRuns: 400 },
  );
});

test.each([
  ["2026-11-28", months("date"), false],
  ["2026-11-29", months("date"), true],
  ["2026-12-31", months("date", 12), false],
  ["2028-02-29", months("date", 12), true],
  ["2026-11-29", months("nth"), true],
  ["2026-11-29", months("last"), false],
  ["2026-11-29", { ...months("date"), by: { type: "days" } } as Repeat, false],
])("from %s on, whether %j passes months over: %s", (start, repeat, does) => {
  expect(passesOver(day(start), repeat)).toBe(does);
  const days = daysOf(day(start), repeat, { from: day(start), to: day(start) + 366 * 9 });
  const whole = repeat.by.type === "months" ? Math.floor((9 * 12) / repeat.every) : 0;
  if (does) expect(days.length).toBeLessThan(whole);
  else expect(days.length).toBeGreaterThanOrEqual(whole);
});
