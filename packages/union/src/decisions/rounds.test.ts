import fc from "fast-check";
import { expect, test } from "vitest";
import { quorumOf } from "./quorum.ts";
import { dayOf, longestStop, roundOn } from "./rounds.ts";

test("while a circle's clocks are stopped its day stands still, and goes on from there", () => {
  const stops = [{ from: 10, until: 13 }];
  expect([9, 10, 11, 13, 14, 20].map((day) => dayOf(stops, day))).toEqual([9, 10, 10, 10, 11, 17]);
  expect(dayOf([...stops, { from: 20, until: null }], 25)).toBe(17);
});

test("a stop that nobody ends is over by itself", () => {
  expect(dayOf([{ from: 10, until: null }], 10 + longestStop)).toBe(10);
  expect(dayOf([{ from: 10, until: null }], 11 + longestStop)).toBe(11);
  expect(dayOf([{ from: 10, until: 500 }], 600)).toBe(600 - longestStop);
});

test("a circle's day never goes back, and never leaps", () => {
  const stop = fc.record({ from: fc.nat(40), long: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 4 }), fc.nat(300), (all, day) => {
      let free = 0;
      const stops = all.map(({ from, long }) => {
        const begun = free + from;
        free = begun + long;
        return { from: begun, until: free };
      });
      const leap = dayOf(stops, day + 1) - dayOf(stops, day);
      expect([0, 1]).toContain(leap);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("each round ends with its last day, and one of no days is none", () => {
  const rounds = { clarify: 3, react: 3, decide: 5 };
  expect([3, 4, 5, 6].map((day) => roundOn(rounds, day))).toEqual(["clarify", "decide", "decide", "over"]);
  expect(roundOn({ ...rounds, react: 4 }, 4)).toBe("react");
});

test.each([
  ["half of ten", { share: 50, floor: 2 }, { all: 10, of: 10, away: 0 }, 5],
  ["half of eleven is six", { share: 50, floor: 2 }, { all: 11, of: 11, away: 0 }, 6],
  ["never fewer than the floor", { share: 10, floor: 5 }, { all: 10, of: 10, away: 0 }, 5],
  ["everybody, where they are fewer than that", { share: 10, floor: 5 }, { all: 3, of: 3, away: 0 }, 3],
  ["away or not, on hold or not, and whenever they came", { share: 10, floor: 5 }, { all: 4, of: 2, away: 2 }, 4],
  ["two at least", { share: 10, floor: 5 }, { all: 1, of: 1, away: 0 }, 2],
  ["less those who are away", { share: 50, floor: 2 }, { all: 12, of: 12, away: 4 }, 4],
  ["of whom every third is taken to be, whatever is said", { share: 50, floor: 2 }, { all: 12, of: 12, away: 11 }, 4],
  ["somebody, at least", { share: 0, floor: 0 }, { all: 9, of: 9, away: 0 }, 1],
])("a quorum is %s", (_, rule, entitled, needs) => {
  expect(quorumOf(rule, entitled)).toBe(needs);
});
