import { lot } from "../lot.ts";
import { ExactPurses } from "./exact-purses.ts";
import type { Crowds, Offer } from "./offers.ts";
import { comparePrices, type Price } from "./price.ts";
import { QuickPurses } from "./quick-purses.ts";

export interface SharesTie {
  /** Before which purchase, the first one being 1. */
  readonly round: number;
  readonly among: readonly number[];
  /** The cheapest of them with most votes: one, or those among whom a lot is drawn. */
  readonly left: readonly number[];
  readonly chosen: number;
  readonly by: "cost" | "votes" | "lot";
}

/** What is bought with one share for each. */
export interface SharesRun {
  readonly bought: readonly { readonly project: number; readonly near: number; readonly poor: number }[];
  readonly ties: readonly SharesTie[];
  readonly purses: QuickPurses;
  /** Whether that costs more than there is; the last one did, and nothing was bought after it. */
  readonly overspends: boolean;
}

type Priced = { readonly project: number; readonly price: Price };

/** Buys with `share` for each voter, up to the first purchase with which it costs more than `money` in all. */
export function runShares(
  offers: readonly Offer[],
  crowds: Crowds,
  share: bigint,
  money: bigint,
  seed: Uint8Array,
): SharesRun {
  const run = new Run(offers, crowds, share, seed);
  let spent = 0n;
  for (;;) {
    const next = run.next();
    if (next === null) return run;
    spent += offers[next]!.cost;
    run.overspends = spent > money;
    if (run.overspends) return run;
  }
}

class Run implements SharesRun {
  readonly bought: { project: number; near: number; poor: number }[] = [];
  readonly ties: SharesTie[] = [];
  readonly purses: QuickPurses;
  overspends = false;
  readonly #offers: readonly Offer[];
  readonly #crowds: Crowds;
  readonly #share: bigint;
  readonly #seed: Uint8Array;
  /** What each project costs at least. A price never falls, as people only have less: who was dearer than the best need not be asked again. */
  readonly #least: Float64Array;
  /** Whatever may yet be bought, the cheapest before first. */
  #waiting: number[];
  #exact: { readonly purses: ExactPurses; paid: number } | null = null;

  constructor(offers: readonly Offer[], crowds: Crowds, share: bigint, seed: Uint8Array) {
    this.#offers = offers;
    this.#crowds = crowds;
    this.#share = share;
    this.#seed = seed;
    this.purses = new QuickPurses(crowds, share);
    this.#least = new Float64Array(offers.length);
    const wanted = offers.flatMap(({ score }, project) => (score > 0 ? [project] : []));
    // What costs nothing is everybody's who wants it, and takes nothing from anybody.
    for (const project of wanted) if (offers[project]!.cost === 0n) this.bought.push({ project, near: 0, poor: 0 });
    this.#waiting = wanted.filter((project) => offers[project]!.cost > 0n);
    for (const project of this.#waiting)
      this.#least[project] =
        (Number(offers[project]!.cost) / offers[project]!.score / Number(offers[project]!.worth)) * (1 - 1e-12);
  }

  /** Buys the next project; null where nobody can pay for another. */
  next(): number | null {
    this.#waiting.sort((a, b) => this.#least[a]! - this.#least[b]!);
    let best: Priced[] = [];
    const gone = new Set<number>();
    for (const project of this.#waiting) {
      const dearest = best.length === 0 ? Infinity : best[0]!.price.high;
      if (this.#least[project]! > dearest) break;
      const price = this.#price(project, dearest);
      if (price === null) {
        gone.add(project);
        continue;
      }
      this.#least[project] = price.low;
      best = this.#better(best, { project, price });
    }
    if (best.length === 0) return null;
    const chosen = this.#choose(best);
    const { price } = best.find(({ project }) => project === chosen)!;
    this.bought.push({ project: chosen, near: price.near, poor: this.purses.pay(this.#offers[chosen]!, price) });
    this.#waiting = this.#waiting.filter((project) => project !== chosen && !gone.has(project));
    return chosen;
  }

  #price(project: number, dearest: number): Price | null {
    const offer = this.#offers[project]!;
    const price = this.purses.price(offer, this.#least[project]!, dearest);
    return price === "unsure" ? this.#exactly().price(offer) : price;
  }

  /** The cheapest so far: all that cost as little as each other. */
  #better(best: readonly Priced[], one: Priced): Priced[] {
    if (best.length === 0) return [one];
    const order = comparePrices(one.price, best[0]!.price);
    if (order === null) {
      const exact = this.#exactly();
      const sure = [...best, one].map(({ project }) => ({ project, price: exact.price(this.#offers[project]!)! }));
      return this.#better(sure.slice(0, -1), sure.at(-1)!);
    }
    if (order < 0) return [one];
    return order === 0 ? [...best, one] : [...best];
  }

  /** Exact purses, after the same purchases. What they know the quick ones take over. */
  #exactly(): ExactPurses {
    this.#exact ??= { purses: new ExactPurses(this.#crowds, this.#share), paid: 0 };
    const exact = this.#exact;
    const isBehind = exact.paid < this.bought.length;
    for (; exact.paid < this.bought.length; exact.paid++) {
      const offer = this.#offers[this.bought[exact.paid]!.project]!;
      if (offer.cost > 0n) exact.purses.pay(offer);
    }
    if (isBehind) this.purses.take(exact.purses.near, (crowd) => exact.purses.isNothing(crowd));
    return exact.purses;
  }

  /** Of those that cost people as little, the one that costs less in all; then the one with more votes; then by lot. */
  #choose(best: readonly Priced[]): number {
    if (best.length === 1) return best[0]!.project;
    const among = best.map(({ project }) => project).toSorted((a, b) => a - b);
    const costs = among.map((one) => this.#offers[one]!.cost);
    const least = costs.reduce((low, cost) => (cost < low ? cost : low));
    const cheap = among.filter((_, at) => costs[at] === least);
    const most = cheap.reduce((top, one) => Math.max(top, this.#offers[one]!.score), 0);
    const left = cheap.filter((one) => this.#offers[one]!.score === most);
    const by = cheap.length === 1 ? "cost" : left.length === 1 ? "votes" : "lot";
    const round = this.bought.length + 1;
    const chosen = by === "lot" ? lot(this.#seed, `round ${round}`, left)[0]! : left[0]!;
    this.ties.push({ round, among, left, chosen, by });
    return chosen;
  }
}
