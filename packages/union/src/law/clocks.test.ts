import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stop } from "../decisions/rounds.ts";
import { dayOf, longestStop } from "../decisions/rounds.ts";
import { goesOnAt, lastDayIn, stopOn } from "./clocks.ts";

/** Stops as a book can have them: one after another, each with clocks going before and after it. */
const stopsFrom = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 60 }), long: fc.option(fc.nat(longestStop)) }), { maxLength: 4 })
  .map((all) => {
    const stops: Stop[] = [];
    for (const { after, long } of all) {
      const last = stops.at(-1);
      const from = (last === undefined ? 100 : goesOnAt(last)) + after;
      stops.push({ from, until: long === null ? null : from + long });
    }
    return stops;
  });

test("the last day of a term is the last one on which it is not over, whenever clocks were stopped", () => {
  fc.assert(
    fc.property(stopsFrom, fc.integer({ min: 90, max: 300 }), fc.nat(100), (stops, from, days) => {
      const last = lastDayIn(stops, from, days);
      const isOver = (day: number): boolean => dayOf(stops, day) > dayOf(stops, from) + days;
      expect([isOver(last), isOver(last + 1)]).toEqual([false, true]);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("clocks that nobody starts go on by themselves", () => {
  const stop = { from: 100, until: null };
  expect(stopOn([stop], 100 + longestStop - 1)).toBe(stop);
  expect(stopOn([stop], 100 + longestStop)).toBeNull();
  expect(stopOn([{ from: 100, until: 103 }], 103)).toBeNull();
});
