import type { Supporters } from "./budget.ts";
import { compareFractions, type Fraction, fraction, margin, nearest, type Price, Unsure } from "./price.ts";

/** What is put to the vote, in units in which everybody's first share is a whole number: one over the number of voters. */
export interface Offer {
  readonly supporters: Supporters;
  readonly cost: bigint;
  /** What a point is worth to a supporter. */
  readonly worth: bigint;
}

/** What everybody has left, and what a project would take from its supporters. */
export interface Purses {
  /** Null where its supporters do not have its cost together. */
  price(offer: Offer): Price | null;
  pay(offer: Offer, price: Price): void;
  /** What its supporters have together. */
  left(offer: Offer): number;
}

/** Purses in floats: quick, and honest about what they cannot tell. */
export class QuickPurses implements Purses {
  readonly #money: Float64Array;

  constructor(voters: number, share: bigint) {
    this.#money = new Float64Array(voters).fill(Number(share));
  }

  price(offer: Offer): Price | null {
    const { voters, points, score } = offer.supporters;
    const [cost, worth] = [Number(offer.cost), Number(offer.worth)];
    const all = this.left(offer);
    if (Math.abs(all - cost) <= margin * cost) throw new Unsure();
    if (all < cost) return null;
    let [price, poor] = [cost / (score * worth), 0];
    // Whoever cannot pay the price gives all they have, and the others pay more: until nobody more is poor.
    for (;;) {
      let [need, rich, short] = [cost, 0, 0];
      for (let at = 0; at < voters.length; at++) {
        const money = this.#money[voters[at]!]!;
        const asked = price * points[at]! * worth;
        if (money < asked * (1 + margin / 10)) [need, short] = [need - money, short + 1];
        else rich += points[at]! * worth;
      }
      if (short === poor) break;
      if (rich === 0 || need <= 0) throw new Unsure();
      [price, poor] = [Math.max(price, need / rich), short];
    }
    const exact = poor === 0 ? { over: offer.cost, under: BigInt(score) * offer.worth } : null;
    return { near: price, exact, poor };
  }

  pay({ supporters, worth }: Offer, { near }: Price): void {
    const { voters, points } = supporters;
    for (let at = 0; at < voters.length; at++) {
      const voter = voters[at]!;
      this.#money[voter] = Math.max(0, this.#money[voter]! - near * points[at]! * Number(worth));
    }
  }

  left({ supporters }: Offer): number {
    let all = 0;
    for (const voter of supporters.voters) all += this.#money[voter]!;
    return all;
  }
}

/** Purses in fractions: exact. Everybody with as much shares one figure. */
export class ExactPurses implements Purses {
  readonly #has: Int32Array;
  readonly #figures: Fraction[];

  constructor(voters: number, share: bigint) {
    this.#has = new Int32Array(voters);
    this.#figures = [{ over: share, under: 1n }];
  }

  price(offer: Offer): Price | null {
    const groups = this.#groups(offer);
    let need: Fraction = { over: offer.cost, under: 1n };
    let worth = groups.reduce((all, { count, each }) => all + BigInt(count) * each, 0n);
    let poor = 0;
    for (const { money, count, each } of groups) {
      const price = fraction(need.over, need.under * worth);
      if (compareFractions(money, { over: price.over * each, under: price.under }) >= 0)
        return { near: nearest(price), exact: price, poor };
      need = minus(need, money, BigInt(count));
      worth -= BigInt(count) * each;
      poor += count;
    }
    return null;
  }

  /** Supporters with as much and as many points, whoever is poor first first. */
  #groups({ supporters, worth }: Offer): readonly { money: Fraction; count: number; each: bigint }[] {
    const found = new Map<string, { money: Fraction; count: number; each: bigint }>();
    for (const [at, voter] of supporters.voters.entries()) {
      const key = `${this.#has[voter]!} ${supporters.points[at]!}`;
      const group = found.get(key);
      if (group !== undefined) group.count++;
      else if (supporters.points[at]! > 0)
        found.set(key, {
          money: this.#figures[this.#has[voter]!]!,
          count: 1,
          each: BigInt(supporters.points[at]!) * worth,
        });
    }
    return [...found.values()].toSorted((a, b) =>
      compareFractions(
        { over: a.money.over * b.each, under: a.money.under },
        { over: b.money.over * a.each, under: b.money.under },
      ),
    );
  }

  pay({ supporters, worth }: Offer, { exact }: Price): void {
    const price = exact!;
    const became = new Map<string, number>();
    for (const [at, voter] of supporters.voters.entries()) {
      const key = `${this.#has[voter]!} ${supporters.points[at]!}`;
      let figure = became.get(key);
      if (figure === undefined) {
        const asked = { over: price.over * BigInt(supporters.points[at]!) * worth, under: price.under };
        const left = minus(this.#figures[this.#has[voter]!]!, asked, 1n);
        figure = this.#figures.push(left.over < 0n ? { over: 0n, under: 1n } : left) - 1;
        became.set(key, figure);
      }
      this.#has[voter] = figure;
    }
  }

  left({ supporters }: Offer): number {
    let all = 0;
    for (const voter of supporters.voters) all += nearest(this.#figures[this.#has[voter]!]!);
    return all;
  }
}

function minus(from: Fraction, what: Fraction, times: bigint): Fraction {
  return fraction(from.over * what.under - what.over * times * from.under, from.under * what.under);
}
