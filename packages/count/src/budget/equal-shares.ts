import type { Done } from "../refusal.ts";
import type { Budget } from "./budget.ts";
import { type Crowds, type Offer, offersOf, type Worth } from "./offers.ts";
import { runShares, type SharesRun, type SharesTie } from "./shares-run.ts";
import { stepsInVain } from "./steps-in-vain.ts";

/** A project that its supporters paid for. */
export interface Bought {
  readonly project: number;
  /** How many paid, and how many of them gave all they had left. */
  readonly payers: number;
  readonly poor: number;
  /** What whoever was not poor paid for each point, in the smallest units. */
  readonly each: number;
}

/** A lot drawn in a reckoning that does not stand: it can have said how far the adding went. */
export interface OtherLot extends SharesTie {
  /** What each had more then, in the smallest units. */
  readonly added: number;
  /** Whether more was bought then than there is, which ended the adding. */
  readonly overspends: boolean;
}

export interface SharesCount {
  readonly bought: readonly Bought[];
  readonly ties: readonly SharesTie[];
  /** The lots of all other reckonings, as far as none of the ties is the same. */
  readonly otherLots: readonly OtherLot[];
  /** What each voter had in the end, in the smallest units: their share of the money, and what was added. */
  readonly share: number;
  readonly added: number;
  /** Of each project that was not bought, what its supporters had left together, in the smallest units. */
  readonly left: ReadonlyMap<number, number>;
}

/** Where a real budget took some hundreds of reckonings, one made for it could take more than anybody waits for. */
const mostReckonings = 50_000;

/**
 * The method of equal shares: the money is divided among all voters equally, and a project is bought with the money of
 * those who voted for it. The one that costs them least for what it is worth to them comes first. Peters and Skowron,
 * 2020; Peters, Pierczyński and Skowron, 2021. Then *add one*: everybody gets a step more and all is reckoned again, until
 * what is bought costs more than there is; the last that did not stands. A step is one unit of the currency, or a
 * ten-thousandth of the first share, rounded up to whole units, where that is more. Refused where it takes too many
 * reckonings.
 */
export function countEqualShares(budget: Budget, seed: Uint8Array, worth: Worth = "cost"): Done<SharesCount> {
  const { money, votes, unit } = budget;
  const { offers, crowds } = offersOf(budget, worth);
  const voters = BigInt(votes.voters);
  const wanted = offers.filter(({ score }) => score > 0).length;
  const step = BigInt(unit * Math.max(1, Math.ceil(money / votes.voters / unit / 10_000))) * voters;
  const buy = (share: bigint): SharesRun => runShares(offers, crowds, share, BigInt(money) * voters, seed);
  const lots = new Map<string, OtherLot>();
  let share = BigInt(money);
  let last = buy(share);
  if (last.overspends) throw new Error("more was bought than everybody had");
  for (let reckonings = 1; last.bought.length < wanted; reckonings++) {
    if (reckonings === mostReckonings)
      return { ok: false, line: null, fault: { what: "endless", most: mostReckonings } };
    keepLots(lots, last, addedBy(share, money, crowds));
    share += step * stepsInVain(last, offers, crowds, share, step);
    const next = buy(share + step);
    if (next.overspends) {
      keepLots(lots, next, addedBy(share + step, money, crowds));
      last = buy(share);
      break;
    }
    [share, last] = [share + step, next];
  }
  return { ok: true, value: told(last, lots, offers, crowds, money, share) };
}

const addedBy = (share: bigint, money: number, { voters }: Crowds): number => (Number(share) - money) / voters;

/** A lot that falls on the same of the same again, in whatever round, is told once. */
const keyOf = ({ left, chosen }: SharesTie): string => `${chosen} of ${left.join(" ")}`;

function keepLots(lots: Map<string, OtherLot>, { ties, overspends }: SharesRun, added: number): void {
  for (const tie of ties)
    if (tie.by === "lot" && (overspends || !lots.has(keyOf(tie)))) lots.set(keyOf(tie), { ...tie, added, overspends });
}

function told(
  { bought, ties, purses }: SharesRun,
  lots: ReadonlyMap<string, OtherLot>,
  offers: readonly Offer[],
  crowds: Crowds,
  money: number,
  share: bigint,
): SharesCount {
  const { voters } = crowds;
  const chosen = new Set(bought.map(({ project }) => project));
  const known = new Set(ties.map(keyOf));
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
    otherLots: [...lots].flatMap(([key, lot]) => (known.has(key) ? [] : [lot])),
    share: Number(share) / voters,
    added: addedBy(share, money, crowds),
    left: new Map(left),
  };
}
