import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countApproval, countJudgment, countSchulze, type Done, readApprovals, readGrades } from "./index.ts";
import { electionIn, electionOf, elections, moved } from "./made.fixture.ts";

const noSeed = new Uint8Array();

function value<T>(outcome: Done<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const names = "A\nB\nC\nD\nE\n";

describe("Schulze", () => {
  it("comes to the published order of his own example", () => {
    // Schulze 2011, section 3.1 of the arXiv version: 45 papers, E > A > C > B > D.
    const papers =
      "5 1 3 2 5 4 0\n5 1 4 5 3 2 0\n8 2 5 4 1 3 0\n3 3 1 2 5 4 0\n7 3 1 5 2 4 0\n2 3 2 1 4 5 0\n7 4 3 5 2 1 0\n8 5 2 1 4 3 0";
    const { ranking } = value(countSchulze(electionIn(`5 1\n${papers}\n0\n${names}`), 1, noSeed));
    expect(ranking).toEqual([[4], [0], [2], [1], [3]]);
  });

  it("has whom a paper does not name last on it, side by side", () => {
    const { pairs } = value(countSchulze(electionIn("3 1\n2 1 0\n1 2=3 0\n0\nA\nB\nC\n"), 1, noSeed));
    expect([...pairs.over]).toEqual([0, 2, 2, 1, 0, 0, 1, 0, 0]);
  });

  it("draws a lot only where those who stand equal have not all a seat", () => {
    const election = electionIn("3 1\n1 1 0\n1 2 0\n0\nA\nB\nC\n");
    expect(value(countSchulze(election, 2, noSeed))).toMatchObject({ elected: [0, 1], ties: [] });
    const { elected, ties } = value(countSchulze(election, 1, noSeed));
    expect(ties).toMatchObject([{ among: [0, 1] }]);
    expect(elected).toEqual([ties[0]!.drawn[0]]);
  });

  it("does not care in which order papers and candidates stand, and puts whoever beats all others first", () => {
    fc.assert(
      fc.property(elections, (made) => {
        const { ranking, pairs } = value(countSchulze(electionOf(made), 1, noSeed));
        const back = made.names.map((_, at) => made.names.length - 1 - at);
        const other = moved({ ...made, papers: made.papers.toReversed() }, back);
        const turned = value(countSchulze(electionOf(other), 1, noSeed)).ranking;
        const sorted = (group: readonly number[]): readonly number[] => group.toSorted((a, b) => a - b);
        expect(turned.map(sorted)).toEqual(ranking.map((group) => sorted(group.map((one) => back[one]!))));
        const all = ranking.flat();
        const over = (a: number, b: number): number => pairs.over[a * pairs.n + b]!;
        const first = all.find((a) => all.every((b) => a === b || over(a, b) > over(b, a)));
        if (first !== undefined) expect(ranking[0]).toEqual([first]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("approval", () => {
  it("counts everybody on a paper once, whatever their place", () => {
    const count = value(countApproval(electionIn("3 1\n-3\n2 1 2 1 0\n1 2=3 0\n4 0\n0\nA\nB\nC\n"), 1, noSeed));
    expect(count).toMatchObject({ papers: 7, approvals: [2, 3, 1], elected: [1], ties: [] });
  });
});

describe("approval and majority judgment", () => {
  it("do not care in which order papers and candidates stand", () => {
    const grades = fc.integer({ min: 1, max: 5 }).chain((candidates) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: candidates, maxLength: candidates }), {
        minLength: 1,
      }),
    );
    fc.assert(
      fc.property(grades, (rows) => {
        const head = rows[0]!.map((_, at) => `N${at}`);
        const text = (heads: readonly string[], all: readonly (readonly number[])[]): string =>
          ["# grades: 0, 1, 2, 3", heads, ...all].join("\n");
        const turned = text(
          head.toReversed(),
          rows.toReversed().map((row) => row.toReversed()),
        );
        const order = (file: string): unknown => {
          const papers = value(readGrades(file));
          return value(countJudgment(papers, 1, noSeed)).ranking.map((group) =>
            group.map((one) => papers.candidates[one]!).toSorted(),
          );
        };
        expect(order(turned)).toEqual(order(text(head, rows)));
        const approved = (file: string): unknown => {
          const election = value(readApprovals(file));
          const { approvals } = value(countApproval(election, 1, noSeed));
          return new Map(election.candidates.map((name, at) => [name, approvals[at]!]));
        };
        expect(approved(turned)).toEqual(approved(text(head, rows)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("majority judgment", () => {
  it("goes by the grade of more than half, and then by what is left without it", () => {
    const text =
      "# grades: Poor, Fair, Good, Great\nA,B,C\nGood,Great,Poor\nGood,Good,Great\nPoor,Fair,Great\nFair,Good,\n";
    const count = value(countJudgment(value(readGrades(text)), 1, noSeed));
    // A: Good Good Fair Poor; B: Great Good Good Fair; C: Great Great Poor Poor. B has Good; A Fair; C Poor.
    expect(count).toMatchObject({ majority: [1, 2, 0], ranking: [[1], [0], [2]], elected: [1] });
    // Both have Good; without one Good each, A has Great and Poor left, B has Good and Fair: of two, the lower one.
    const close = value(countJudgment(value(readGrades("A,B\n3,2\n2,2\n0,1\n")), 1, noSeed));
    expect(close).toMatchObject({ majority: [2, 2], ranking: [[1], [0]] });
  });
});
