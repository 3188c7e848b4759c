import fc from "fast-check";
import { expect, it } from "vitest";
import { compareMajorityValues } from "./majority-value.ts";

/** As the rule has it: paper by paper. */
function byHand(a: readonly number[], b: readonly number[], papers: number): number {
  const [mine, theirs] = [[...a], [...b]];
  const median = (given: readonly number[], all: number): number => {
    let [grade, least] = [given.length - 1, given.at(-1)!];
    while (least * 2 <= all) least += given[--grade]!;
    return grade;
  };
  for (let left = papers; left > 0; left--) {
    const [my, their] = [median(mine, left), median(theirs, left)];
    if (my !== their) return their - my;
    mine[my]!--;
    theirs[their]!--;
  }
  return 0;
}

it("comes to what taking papers off one by one comes to", () => {
  const pairs = fc.integer({ min: 1, max: 5 }).chain((grades) => {
    const papers = fc.array(fc.tuple(...[0, 1].map(() => fc.integer({ min: 0, max: grades - 1 }))), { minLength: 1 });
    return papers.map((all) =>
      [0, 1].map((who) =>
        Array.from({ length: grades }, (_, grade) => all.filter((each) => each[who] === grade).length),
      ),
    );
  });
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const papers = a!.reduce((all, count) => all + count, 0);
      expect(Math.sign(compareMajorityValues(a!, b!, papers))).toBe(Math.sign(byHand(a!, b!, papers)));
    }),
    { numRuns: 500 },
  );
});

it("tells a thousand billion papers apart at once", () => {
  const half = 500_000_000_000;
  expect(compareMajorityValues([half, 1, half], [half + 1, 0, half], 2 * half + 1)).toBe(-1);
  expect(compareMajorityValues([half, 2, half], [half, 2, half], 2 * half + 2)).toBe(0);
  expect(compareMajorityValues([1, half, half - 1], [0, half + 1, half - 1], 2 * half)).toBeGreaterThan(0);
});
