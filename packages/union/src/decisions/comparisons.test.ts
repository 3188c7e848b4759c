import { countSchulze, readBlt } from "@unionhall/count";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonsIn, comparisonsOf, couldBeCompared, ranksOf } from "./comparisons.ts";

const options = 4;
const orders = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 9 });

/** The same orders on paper, as `hall count` reads them. */
function onPaper(all: readonly (readonly number[])[]): string {
  const papers = all.map((order) => [1, ...order.map((at) => at + 1), 0].join(" "));
  return [`${options} 1`, ...papers, "0", ..."ABCD"].join("\n");
}

test("what a book has of it comes to the order that Schulze's method makes of the papers, in whatever order they came", () => {
  fc.assert(
    fc.property(orders, (all) => {
      const read = readBlt(onPaper(all));
      const counted = read.ok ? countSchulze(read.value, 1, new Uint8Array()) : read;
      if (!counted.ok) throw new Error(JSON.stringify(counted));
      expect(ranksOf(comparisonsIn(comparisonsOf(all.toReversed(), options)))).toEqual(counted.value.ranking);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test("of each two options it has how many stand before the other, and of each how many have it at all", () => {
  expect(comparisonsOf([[0, 2], [2], [1, 2, 0]], 3)).toEqual([2, 1, 1, 1, 1, 1, 2, 2, 3]);
});

test("what comes of orders can be, and what comes of none cannot", () => {
  fc.assert(
    fc.property(orders, (all) => {
      expect(couldBeCompared(comparisonsOf(all, options), { options, rankings: all.length })).toBe(true);
    }),
    { seed: 6, numRuns: 200 },
  );
  const could = (over: readonly number[], rankings = 2): boolean => couldBeCompared(over, { options: 2, rankings });
  expect(could([2, 1, 1, 2])).toBe(true);
  const never: readonly (readonly number[])[] = [
    [2, 1, 1],
    [2, 2, 1, 2],
    [2, 1, 0, 2],
    [1, 2, 0, 1],
    [3, 2, 0, 0],
    [1, 1, 0, 0],
  ];
  expect(never.map((over) => could(over))).toEqual(never.map(() => false));
});

test("three who each stand before the next one with everybody are no orders, either way round", () => {
  const could = (over: readonly number[]): boolean => couldBeCompared(over, { options: 3, rankings: 3 });
  expect(could([3, 2, 1, 1, 3, 2, 2, 1, 3])).toBe(true);
  expect(could([3, 3, 0, 0, 3, 3, 3, 0, 3])).toBe(false);
  expect(could([3, 0, 3, 3, 3, 0, 0, 3, 3])).toBe(false);
});
