import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Budget, countEqualShares, countGreedy, readPabulib, type SharesCount } from "../index.ts";
import { sharesByHand, type SmallBudget } from "./by-hand.fixture.ts";

const noSeed = new Uint8Array();

function textOf({ money, costs, votes }: SmallBudget): string {
  const projects = costs.map((cost, at) => `p${at};${cost};Project ${at}`);
  const voters = votes.map((vote, at) => `v${at};${vote.map((one) => `p${one}`).join(",")}`);
  const head = ["META", "key;value", `budget;${money}`, `num_votes;${votes.length}`, "rule;equalshares/add1"];
  return [...head, "PROJECTS", "project_id;cost;name", ...projects, "VOTES", "voter_id;vote", ...voters].join("\n");
}

function budgetOf(made: SmallBudget): Budget {
  const read = readPabulib(textOf(made));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

function counted(made: SmallBudget, worth: "cost" | "same" = "cost"): SharesCount {
  const count = countEqualShares(budgetOf(made), noSeed, worth);
  if (!count.ok) throw new Error(JSON.stringify(count));
  return count.value;
}

/** Whether no lot had a part in it. */
const isSure = ({ ties, otherLots }: SharesCount): boolean =>
  otherLots.length === 0 && ties.every(({ by }) => by !== "lot");

const bought = ({ bought }: SharesCount): readonly number[] => bought.map(({ project }) => project);
const shared = (made: SmallBudget): readonly number[] => bought(counted(made));

const budgets: fc.Arbitrary<SmallBudget> = fc.integer({ min: 1, max: 5 }).chain((projects) =>
  fc.record({
    money: fc.integer({ min: 1, max: 60 }),
    costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: projects, maxLength: projects }),
    votes: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 })), { minLength: 1, maxLength: 7 }),
  }),
);

describe("equal shares", () => {
  it("spends half of the money for half of the people, where most votes first would give them nothing", () => {
    const votes = [...Array.from({ length: 6 }, () => [0, 1, 2]), ...Array.from({ length: 4 }, () => [3, 4])];
    expect(shared({ money: 100, costs: [30, 30, 40, 20, 20], votes }).toSorted((a, b) => a - b)).toEqual([0, 1, 3, 4]);
  });

  it("buys what exactly all of the money is for, to the last third of a unit", () => {
    expect(shared({ money: 100, costs: [100], votes: [[0], [0], [0]] })).toEqual([0]);
    const count = counted({ money: 10, costs: [10, 1], votes: [[0], [0], [0, 1]] });
    expect(count).toMatchObject({ share: 10 / 3, added: 0, bought: [{ project: 0, payers: 3, poor: 0 }] });
    expect(count.left.get(1)).toBe(0);
  });

  it("has whoever has less pay all they have, and the others the rest", () => {
    // Ten each. The first takes 15 of two, 7.50 each; of the second's 22, one gives the 2.50 left and two 9.75 each.
    const made = { money: 40, costs: [15, 22], votes: [[0, 1], [0], [1], [1]] };
    const count = counted(made, "same");
    expect(count.bought).toMatchObject([
      { project: 1, poor: 0 },
      { project: 0, poor: 1 },
    ]);
  });

  it("says how a tie was settled: by the cost, by the votes, by lot", () => {
    const tie = (made: SmallBudget): unknown => counted(made).ties.map(({ by }) => by);
    expect(tie({ money: 30, costs: [20, 10], votes: [[0, 1]] })).toEqual(["cost"]);
    expect(tie({ money: 20, costs: [10, 10], votes: [[0, 1]] })).toEqual(["lot"]);
  });

  it("tells a lot that ended the adding, or could have, though what stands has none", () => {
    // With 4 for each, the first two cost as little; then the first with the third is too dear, and the second alone is not.
    const first = { money: 10, costs: [8, 8, 4], votes: [[0, 1], [0], [1, 2], [], []] };
    const count = counted(first);
    expect(count).toMatchObject({ bought: [], ties: [], added: 1 });
    expect(count.otherLots).toMatchObject([{ among: [0, 1], chosen: 0, added: 2, overspends: true }]);
    const other = counted({ ...first, votes: [[0, 1], [1], [0, 2], [], []] });
    expect(other).toMatchObject({ bought: [{ project: 0 }], ties: [{ among: [0, 1], by: "lot" }], otherLots: [] });
    const changed = counted({ money: 13, costs: [3, 6, 3, 3], votes: [[1, 2], [1, 2], [0, 3], [1]] });
    expect(changed.ties).toMatchObject([{ left: [0, 3], chosen: 0, by: "lot" }]);
    expect(changed.otherLots).toMatchObject([{ left: [0, 3], chosen: 3, added: 0, overspends: false }]);
  });

  it("takes no two prices for the same that differ by less than floats can tell", () => {
    const fans = (project: number, many: number): SmallBudget["votes"] => Array.from({ length: many }, () => [project]);
    // 800000000 and a 501st each, or a 500th. The second comes first if that is the same, as it costs less.
    const costs = [501 * 8e8 + 1, 500 * 8e8 + 1];
    const plain = { money: 9e11, costs, votes: [...fans(0, 501), ...fans(1, 500)] };
    expect(counted(plain, "same")).toMatchObject({ bought: [{ project: 0 }, { project: 1 }], ties: [] });
    // One bought the last one before, and has four of nine left for the first; the others pay a 500th each, or a 499th.
    const dear = [4e8 + 500 * 8e8 + 1, 499 * 8e8 + 1, 5e8];
    const poor = { money: 9e11, costs: dear, votes: [[0, 2], ...fans(0, 500), ...fans(1, 499)] };
    const count = counted(poor, "same");
    expect(count).toMatchObject({ bought: [{ project: 2 }, { project: 0, poor: 1 }, { project: 1 }], ties: [] });
  });

  it("buys first what costs nothing, and then as if it were not there", () => {
    const votes = [[0, 1, 3], [0, 1, 2], [2]];
    const count = counted({ money: 30, costs: [0, 10, 12, 0], votes });
    expect(bought(count)).toEqual([0, 3, 1, 2]);
    expect(count.bought.slice(0, 2)).toMatchObject([
      { payers: 2, poor: 0, each: 0 },
      { payers: 1, each: 0 },
    ]);
    expect(shared({ money: 30, costs: [10, 12], votes: [[0], [0, 1], [1]] })).toEqual([0, 1]);
  });

  it("is done at once where what is left is far too dear, or there is no money", () => {
    const dear = { money: 2, costs: [1, 900_000_000_000], votes: [[0], [1]] };
    expect(counted(dear)).toMatchObject({
      bought: [{ project: 0 }],
      share: 899_999_999_999,
    });
    expect(shared({ money: 0, costs: [900_000_000_000, 0], votes: [[0], [1]] })).toEqual([1]);
  });

  it("is done at once, too, where one alone waits for two, and gives up where it would reckon for ever", () => {
    const among = (voters: number, ...votes: readonly (readonly number[])[]): SmallBudget["votes"] =>
      Array.from({ length: voters }, (_, at) => votes[at] ?? []);
    const alone = { money: 1e7, costs: [6e6, 3e6], votes: among(1000, [0, 1]) };
    expect(counted(alone)).toMatchObject({ bought: [{ project: 1 }, { project: 0 }], share: 9e6 });
    const poor = { money: 1e7, costs: [3e6, 4e6, 8e6], votes: among(1000, [0, 1], [1], [0], [0], [2]) };
    expect(countEqualShares(budgetOf(poor), noSeed)).toMatchObject({ ok: false, fault: { what: "endless" } });
  });

  it("comes to what is reckoned by hand in fractions, step by step", () => {
    const small = fc.integer({ min: 1, max: 6 }).chain((projects) =>
      fc.record({
        money: fc.integer({ min: 0, max: 40 }),
        costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: projects, maxLength: projects }),
        votes: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 })), { minLength: 1, maxLength: 9 }),
      }),
    );
    fc.assert(
      fc.property(small, (made) => {
        const count = counted(made);
        if (isSure(count)) expect(new Set(bought(count))).toEqual(new Set(sharesByHand(made)));
      }),
      { numRuns: 400 },
    );
  });

  it("gives every group what it has a right to, by brute force (EJR up to one project; EJR where all cost the same)", () => {
    const holds = ({ money, costs, votes }: SmallBudget, won: readonly number[]): boolean => {
      const worth = (all: readonly number[]): number => all.reduce((sum, one) => sum + costs[one]!, 0);
      for (let bits = 1; bits < 1 << costs.length; bits++) {
        const wish = costs.flatMap((_, one) => ((bits >> one) & 1 ? [one] : []));
        const missing = wish.filter((one) => !won.includes(one));
        if (missing.length === 0) continue;
        const dearest = Math.max(...missing.map((one) => costs[one]!));
        const agreeing = votes.filter((vote) => wish.every((one) => vote.includes(one)));
        const unhappy = agreeing.filter(
          (vote) => worth(vote.filter((one) => won.includes(one))) + dearest <= worth(wish),
        );
        if (unhappy.length > 0 && unhappy.length * money >= worth(wish) * votes.length) return false;
      }
      return true;
    };
    const each = (arbitrary: fc.Arbitrary<SmallBudget>): void =>
      fc.assert(
        fc.property(arbitrary, (made) => {
          const won = shared(made);
          expect(won.reduce((all, one) => all + made.costs[one]!, 0)).toBeLessThanOrEqual(made.money);
          expect(holds(made, won)).toBe(true);
        }),
        { numRuns: 150 },
      );
    each(budgets);
    each(budgets.map((made) => ({ ...made, costs: made.costs.map(() => 3) })));
  });

  it("does not care how projects are called, nor which comes first, where no lot is drawn", () => {
    fc.assert(
      fc.property(budgets, ({ money, costs, votes }) => {
        const turned = (project: number): number => costs.length - 1 - project;
        const other = { money, costs: costs.toReversed(), votes: votes.map((vote) => vote.map(turned)) };
        const count = counted({ money, costs, votes });
        if (isSure(count)) expect(shared(other)).toEqual(bought(count).map(turned));
        const most = countGreedy(budgetOf({ money, costs, votes }), noSeed);
        const again = countGreedy(budgetOf(other), noSeed);
        if (most.ties.every(({ byLot }) => !byLot))
          expect(new Set(again.selected)).toEqual(new Set(most.selected.map(turned)));
      }),
      { numRuns: 100 },
    );
  });

  it("does not care in which order people voted, nor that everybody and the money are there three times", () => {
    fc.assert(
      fc.property(budgets, ({ money, costs, votes }) => {
        const once = shared({ money, costs, votes });
        expect(shared({ money, costs, votes: votes.toReversed() })).toEqual(once);
        const three = { money: money * 3, costs: costs.map((cost) => cost * 3), votes: [...votes, ...votes, ...votes] };
        const thrice = counted(three);
        if (counted({ money, costs, votes }).added === 0 && thrice.added === 0) expect(bought(thrice)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
