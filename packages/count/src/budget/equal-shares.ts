import { lot } from "../lot.ts";
import { type Budget, supportersOf } from "./budget.ts";
import { comparePrices, margin, type Price, Unsure } from "./price.ts";
import { ExactPurses, type Offer, type Purses, QuickPurses } from "./purses.ts";

/** A project that its supporters paid for. */
export interface Bought {
  readonly project: number;
  /** How many paid, and how many of them gave all they had left. */
  readonly payers: number;
  readonly poor: number;
  /** What whoever was not poor paid for each point, in the smallest units. */
  readonly each: number;
}

export interface SharesTie {
  /** Before which purchase, the first one being 1. */
  readonly round: number;
  readonly among: readonly number[];
  readonly chosen: number;
  readonly by: "cost" | "votes" | "lot";
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

/** What a project is worth to whoever votes for it: its cost, as cities count, or the same for each. */
export type Worth = "cost" | "same";

/**
 * The method of equal shares: the money is divided among all voters equally, and a project is bought with the money of
 * those who voted for it. The one that costs them least for what it is worth to them comes first. Peters and Skowron,
 * 2020; Peters, Pierczyński and Skowron, 2021. Then *add one*: everybody gets one unit of the currency more and all is
 * reckoned again, until what is bought costs more than there is; the last that did not stands.
 */
export function countEqualShares(budget: Budget, seed: Uint8Array, worth: Worth = "cost"): SharesCount {
  const { money, projects, votes, unit } = budget;
  const voters = BigInt(votes.voters);
  const offers = supportersOf(budget).map((supporters, project): Offer => {
    const { cost } = projects[project]!;
    return { supporters, cost: BigInt(cost) * voters, worth: worth === "cost" ? BigInt(cost) * voters : voters };
  });
  const wanted = offers.filter(({ supporters }) => supporters.score > 0).length;
  const step = BigInt(unit * Math.max(1, Math.ceil(money / votes.voters / unit / 10_000))) * voters;
  let share = BigInt(money);
  let last = runSurely(offers, votes.voters, share, seed);
  while (last.bought.length < wanted) {
    const next = runSurely(offers, votes.voters, share + step, seed);
    if (next.bought.reduce((all, { project }) => all + projects[project]!.cost, 0) > money) break;
    [share, last] = [share + step, next];
  }
  return told(last, offers, votes.voters, money, share);
}

interface Run {
  readonly bought: readonly { readonly project: number; readonly price: Price }[];
  readonly ties: readonly SharesTie[];
  readonly purses: Purses;
}

/** In floats first; where these cannot tell which comes first or whether money is enough, once more in fractions. */
function runSurely(offers: readonly Offer[], voters: number, share: bigint, seed: Uint8Array): Run {
  try {
    return run(offers, new QuickPurses(voters, share), seed);
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    return run(offers, new ExactPurses(voters, share), seed);
  }
}

function run(offers: readonly Offer[], purses: Purses, seed: Uint8Array): Run {
  const bought: { project: number; price: Price }[] = [];
  const ties: SharesTie[] = [];
  // A price never falls, as people only have less: whoever was dearer than the best one before need not be asked again.
  const before = new Map(offers.flatMap(({ supporters }, project) => (supporters.score > 0 ? [[project, 0]] : [])));
  for (;;) {
    let best: { readonly project: number; readonly price: Price }[] = [];
    for (const [project, least] of [...before].toSorted(([, a], [, b]) => a - b)) {
      if (best.length > 0 && least > best[0]!.price.near * (1 + margin)) break;
      const price = purses.price(offers[project]!);
      if (price === null) {
        before.delete(project);
        continue;
      }
      before.set(project, price.near);
      const order = best.length === 0 ? -1 : comparePrices(price, best[0]!.price);
      if (order < 0) best = [{ project, price }];
      else if (order === 0) best.push({ project, price });
    }
    if (best.length === 0) return { bought, ties, purses };
    const chosen = choose(
      best.map(({ project }) => project),
      offers,
      bought.length + 1,
      seed,
      ties,
    );
    const { price } = best.find(({ project }) => project === chosen)!;
    purses.pay(offers[chosen]!, price);
    before.delete(chosen);
    bought.push({ project: chosen, price });
  }
}

/** Of those that cost people as little, the one that costs less in all; then the one with more votes; then by lot. */
function choose(
  tied: readonly number[],
  offers: readonly Offer[],
  round: number,
  seed: Uint8Array,
  ties: SharesTie[],
): number {
  if (tied.length === 1) return tied[0]!;
  const among = tied.toSorted((a, b) => a - b);
  const least = among.reduce(
    (low, one) => (offers[one]!.cost < low ? offers[one]!.cost : low),
    offers[among[0]!]!.cost,
  );
  const cheap = among.filter((one) => offers[one]!.cost === least);
  const most = Math.max(...cheap.map((one) => offers[one]!.supporters.score));
  const left = cheap.filter((one) => offers[one]!.supporters.score === most);
  const by = cheap.length === 1 ? "cost" : left.length === 1 ? "votes" : "lot";
  const chosen = by === "lot" ? lot(seed, `round ${round}`, left)[0]! : left[0]!;
  ties.push({ round, among, chosen, by });
  return chosen;
}

function told(
  { bought, ties, purses }: Run,
  offers: readonly Offer[],
  voters: number,
  money: number,
  share: bigint,
): SharesCount {
  const chosen = new Set(bought.map(({ project }) => project));
  const left = offers.flatMap((offer, project) =>
    chosen.has(project) ? [] : [[project, purses.left(offer) / voters] as const],
  );
  return {
    bought: bought.map(({ project, price }) => ({
      project,
      payers: offers[project]!.supporters.voters.length,
      poor: price.poor,
      each: (price.near * Number(offers[project]!.worth)) / voters,
    })),
    ties,
    share: Number(share) / voters,
    added: (Number(share) - money) / voters,
    left: new Map(left),
  };
}
