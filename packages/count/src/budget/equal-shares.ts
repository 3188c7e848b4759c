import type { Budget } from "./budget.ts";
import { type Crowds, type Offer, offersOf, type Worth } from "./offers.ts";
import { runShares, type SharesRun, type SharesTie } from "./shares-run.ts";

/** A project that its supporters paid for. */
export interface Bought {
  readonly project: number;
  /** How many paid, and how many of them gave all they had left. */
  readonly payers: number;
  readonly poor: number;
  /** What whoever was not poor paid for each point, in the smallest units. */
  readonly each: number;
}

export interface SharesCount {
  readonly bought: readonly Bought[];
  readonly ties: readonly SharesTie[];
  /** What each voter had in the end, in the smallest units: their share of the money, and what was added. */
  readonly share: number;
  readonly added: number;
  /** Of each project that was not bought, what its supporters had left together, in the smallest units. */
  readonly left: ReadonlyMap<number, number>;
}

/**
 * The method of equal shares: the money is divided among all voters equally, and a project is bought with the money of
 * those who voted for it. The one that costs them least for what it is worth to them comes first. Peters and Skowron,
 * 2020; Peters, Pierczyński and Skowron, 2021. Then *add one*: everybody gets one unit of the currency more and all is
 * reckoned again, until what is bought costs more than there is; the last that did not stands.
 */
export function countEqualShares(budget: Budget, seed: Uint8Array, worth: Worth = "cost"): SharesCount {
  const { money, votes, unit } = budget;
  const { offers, crowds } = offersOf(budget, worth);
  const voters = BigInt(votes.voters);
  const wanted = offers.filter(({ score }) => score > 0).length;
  const step = BigInt(unit * Math.max(1, Math.ceil(money / votes.voters / unit / 10_000))) * voters;
  const all = BigInt(money) * voters;
  let share = BigInt(money);
  let last = runShares(offers, crowds, share, all, seed);
  if (last === null) throw new Error("more was bought than everybody had");
  while (last.bought.length < wanted) {
    const vain = stepsInVain(last, offers, share, step);
    if (vain > 0n) {
      share += step * vain;
      last = runShares(offers, crowds, share, all, seed)!;
    }
    const next = runShares(offers, crowds, share + step, all, seed);
    if (next === null) break;
    [share, last] = [share + step, next];
  }
  return told(last, offers, crowds, money, share);
}

/**
 * How many steps change nothing for sure. Where nobody was poor, all is bought again at the same prices with more; and
 * for whatever was not bought its supporters may not have enough if they spend on nothing else.
 */
function stepsInVain({ bought }: SharesRun, offers: readonly Offer[], share: bigint, step: bigint): bigint {
  if (bought.some(({ poor }) => poor > 0)) return 0n;
  const has = new Set(bought.map(({ project }) => project));
  let least: bigint | null = null;
  for (const [project, { people, score, cost }] of offers.entries()) {
    if (score === 0 || has.has(project)) continue;
    const missing = cost - share * BigInt(people);
    if (missing <= 0n) return 0n;
    const steps = (missing - 1n) / (step * BigInt(people));
    if (least === null || steps < least) least = steps;
  }
  return least ?? 0n;
}

function told(
  { bought, ties, purses }: SharesRun,
  offers: readonly Offer[],
  { voters }: Crowds,
  money: number,
  share: bigint,
): SharesCount {
  const chosen = new Set(bought.map(({ project }) => project));
  const left = offers.flatMap((offer, project) =>
    chosen.has(project) ? [] : [[project, purses.left(offer) / voters] as const],
  );
  return {
    bought: bought.map(({ project, near, poor }) => ({
      project,
      payers: offers[project]!.people,
      poor,
      each: (near * Number(offers[project]!.worth)) / voters,
    })),
    ties,
    share: Number(share) / voters,
    added: (Number(share) - money) / voters,
    left: new Map(left),
  };
}
