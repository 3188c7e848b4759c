import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countScottish, decimal, type Election, type ScottishCount } from "../index.ts";
import { electionIn, electionOf, elections, moved } from "../made.fixture.ts";

const noSeed = new Uint8Array();
const byNumber = (a: number, b: number): number => a - b;

function counted(election: Election, seats: number = election.seats!, seed: Uint8Array = noSeed): ScottishCount {
  const count = countScottish(election, seats, seed);
  if (!count.ok) throw new Error(JSON.stringify(count));
  return count.value;
}

const totalsOf = ({ stages }: ScottishCount): readonly (readonly string[])[] =>
  stages.map(({ totals }) => totals.map(decimal));

describe("counting as in Scotland", () => {
  it("passes a surplus on from all papers, at a value that is cut off after five decimals", () => {
    // 17 papers for two seats: the quota is 6. Ash has 9, so 3 of 9 parts go on: 0.33333 each, and 0.00003 are cut off.
    const text = "4 2\n4 1 2 0\n3 1 3 0\n2 1 0\n3 2 0\n3 3 0\n2 4 3 0\n0\nAsh\nBo\nCy\nDi\n";
    const count = counted(electionIn(text));
    expect(count).toMatchObject({ valid: 17, rejected: 0, quota: 6, elected: [0, 2], excluded: [3, 1], ties: [] });
    expect(totalsOf(count)).toEqual([
      ["9.00000", "3.00000", "3.00000", "2.00000"],
      ["6.00000", "4.33332", "3.99999", "2.00000"],
      ["6.00000", "4.33332", "5.99999", "0.00000"],
      ["6.00000", "0.00000", "5.99999", "0.00000"],
    ]);
    expect(count.stages.map(({ exhausted, cutOff }) => [decimal(exhausted), decimal(cutOff)])).toEqual([
      ["0.00000", "0.00000"],
      ["0.66666", "0.00003"],
      ["0.66666", "0.00003"],
      ["4.99998", "0.00003"],
    ]);
    expect(count.stages.at(-1)!.elected).toEqual([{ candidate: 2, by: "last" }]);
  });

  it("counts a paper up to where it is unclear, and closes ranks over whoever has withdrawn", () => {
    const text =
      "4 1\n-4\n5 1 0\n3 2 - 1 0\n2 3 1=2 0\n1 1=2 3 0\n1 - 1 0\n2 4 3 2 0\n1 4=3 2 0\n1 4 0\n1 3 3 2 0\n0\nA\nB\nC\nD\n";
    const count = counted(electionIn(text));
    // Rejected: 1=2 first, nobody first, and only somebody who has withdrawn.
    expect(count).toMatchObject({ valid: 14, rejected: 3, quota: 8 });
    // B's papers are unclear after B; of C's, two are unclear and the other four go on to B, who has 7 then.
    expect(totalsOf(count)[0]).toEqual(["5.00000", "3.00000", "6.00000", "0.00000"]);
    expect(count).toMatchObject({ excluded: [1, 0], elected: [2] });
  });

  it("settles a tie by the latest earlier stage at which those who are tied differed", () => {
    const text = "4 1\n7 1 0\n4 2 0\n3 3 0\n1 4 3 0\n0\nA\nB\nC\nD\n";
    expect(counted(electionIn(text)).ties).toEqual([
      { stage: 3, about: "exclusion", among: [1, 2], chosen: 2, by: { what: "stage", stage: 1 } },
    ]);
  });

  it("settles a tie by lot where they never differed, and then the seed says who", () => {
    const election = electionIn("4 1\n5 1 0\n2 2 0\n2 3 0\n2 4 0\n0\nA\nB\nC\nD\n");
    const firsts = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      const count = counted(election, 1, Uint8Array.of(seed));
      const [tie] = count.ties;
      expect(tie).toMatchObject({ stage: 2, about: "exclusion", among: [1, 2, 3], by: { what: "lot" } });
      expect(count.excluded[0]).toBe(tie!.chosen);
      expect(counted(election, 1, Uint8Array.of(seed))).toEqual(count);
      firsts.add(tie!.chosen);
    }
    expect(firsts.size).toBe(3);
  });

  it("elects everybody where there are seats for all, and more papers than a float could hold exactly", () => {
    expect(counted(electionIn("2 3\n1 1 0\n0\nA\nB\n")).elected).toEqual([0, 1]);
    // 9007199254740901 papers: the quota is 3002399751580301. A's surplus of 6004799503159700 goes on to B.
    const many = counted(electionIn("3 2\n9007199254740001 1 2 0\n500 2 0\n400 3 0\n0\nA\nB\nC\n"));
    const value = (6004799503159700n * 100_000n) / 9007199254740001n;
    expect(many.stages[1]!.totals[1]).toBe(500n * 100_000n + 9007199254740001n * value);
  });

  it("counts nothing where nobody can be read", () => {
    const refused = countScottish(electionIn("2 1\n3 1=2 0\n0\nA\nB\n"), 1, noSeed);
    expect(refused).toMatchObject({ ok: false, fault: { what: "no-papers" } });
  });
});

describe("whatever the papers are", () => {
  const each = (check: (...given: [Parameters<typeof moved>[0], number[]]) => void): void =>
    fc.assert(
      fc.property(
        elections.chain((made) =>
          fc.tuple(
            fc.constant(made),
            fc.shuffledSubarray(
              made.names.map((_, at) => at),
              { minLength: made.names.length },
            ),
          ),
        ),
        ([made, order]) => check(made, order),
      ),
      { numRuns: 150 },
    );

  it("no vote is lost or made at any stage, and no more are elected than there are seats", () => {
    each((made) => {
      const count = counted(electionOf(made));
      for (const { totals, exhausted, cutOff } of count.stages) {
        expect(totals.reduce((all, votes) => all + votes, exhausted + cutOff)).toBe(BigInt(count.valid) * 100_000n);
        expect([...totals, exhausted, cutOff].every((votes) => votes >= 0n)).toBe(true);
      }
      const standing = made.names.length - made.withdrawn.length;
      expect(count.elected.length).toBe(Math.min(made.seats, standing));
      expect(new Set([...count.elected, ...count.excluded]).size).toBe(count.elected.length + count.excluded.length);
    });
  });

  it("the order of the papers does not matter, nor whether alike ones lie on one pile", () => {
    each((made) => {
      const count = counted(electionOf(made));
      const apart = made.papers.flatMap(({ count, places }) =>
        Array.from({ length: count }, () => ({ count: 1, places })),
      );
      expect(counted(electionOf({ ...made, papers: apart.toReversed() }))).toEqual(count);
    });
  });

  it("who is called how, and stands where on the list, does not matter where no lot is drawn", () => {
    each((made, to) => {
      const count = counted(electionOf(made));
      if (count.ties.some(({ by }) => by.what === "lot")) return;
      const other = counted(electionOf(moved(made, to)));
      expect(other.elected.toSorted(byNumber)).toEqual(count.elected.map((at) => to[at]!).toSorted(byNumber));
      expect(other.excluded).toEqual(count.excluded.map((at) => to[at]!));
      expect(totalsOf(other).map((totals) => to.map((at) => totals[at]!))).toEqual(totalsOf(count));
    });
  });
});
