import type { Crowds, Offer } from "./offers.ts";
import { type Price, rounding } from "./price.ts";

/** Who has so little more than is asked of them counts as on the brink: it may be less as well. */
const brink = 1e-9;

/**
 * What everybody has left, in floats: quick, and honest about what these cannot tell. Beside what each crowd has stands
 * how far off it may be; every sum adds what its parts may be off, and what was lost by rounding.
 */
export class QuickPurses {
  readonly #sizes: Float64Array;
  readonly #money: Float64Array;
  readonly #off: Float64Array;
  /** Which supporters were not poor in the pass before. */
  readonly #rich: Uint32Array;

  constructor({ sizes }: Crowds, share: bigint) {
    this.#sizes = sizes;
    this.#money = new Float64Array(sizes.length).fill(Number(share));
    this.#off = new Float64Array(sizes.length).fill(Number(share) * rounding);
    this.#rich = new Uint32Array(sizes.length);
  }

  /** Takes over what each crowd has where it was reckoned exactly, each as near as a float comes. */
  take(near: Float64Array, isNothing: (crowd: number) => boolean): void {
    this.#money.set(near);
    for (const [crowd, money] of near.entries())
      this.#off[crowd] = isNothing(crowd) ? 0 : money * 4 * rounding + Number.MIN_VALUE;
  }

  /**
   * What a project costs its supporters, which is `least` at least; null where they do not have its cost together, and
   * "unsure" where floats cannot tell. One that is dearer than `most` may be reckoned no further than to see that it is.
   */
  price(offer: Offer, least: number, most: number): Price | "unsure" | null {
    const { crowds, points, score } = offer;
    const [cost, worth] = [Number(offer.cost), Number(offer.worth)];
    const [sizes, money, off, rich] = [this.#sizes, this.#money, this.#off, this.#rich];
    const lost = (crowds.length + 8) * rounding;
    let asked = Math.max(least * worth, (cost / score) * (1 - 4 * rounding));
    let [need, may, weight, left, isWhole] = [cost, 0, score, crowds.length, true];
    // Whoever cannot pay the price gives all they have, and the others pay more: until nobody more is poor.
    for (let isFirst = true; ; isFirst = false) {
      let [kept, all, allOff] = [0, 0, 0];
      for (let i = 0; i < left; i++) {
        const at: number = isFirst ? i : rich[i]!;
        const crowd = crowds[at]!;
        const has = money[crowd]!;
        if (isFirst) [all, allOff] = [all + sizes[crowd]! * has, allOff + sizes[crowd]! * off[crowd]!];
        if (has >= asked * points[at]!) rich[kept++] = at;
        else {
          need -= sizes[crowd]! * has;
          may += sizes[crowd]! * off[crowd]!;
          weight -= sizes[crowd]! * points[at]!;
          isWhole &&= has === 0 && off[crowd] === 0;
        }
      }
      if (isFirst) {
        if (Math.abs(all - cost) <= allOff + lost * (all + cost)) return "unsure";
        if (all < cost) return null;
      }
      if (kept === 0 || weight <= 0 || need <= 0) return "unsure";
      const same = kept === left && !isFirst;
      left = kept;
      asked = Math.max(asked, need / weight);
      if (same) break;
      const low = (asked - (may + lost * cost * 2) / weight) / worth;
      if (low > most) return { near: asked / worth, low: low * (1 - 4 * rounding), high: Infinity, exact: null };
    }
    return this.#within(offer, asked, may + lost * cost * 2, left, isWhole ? weight : 0);
  }

  /** How far off a price may be: what the poor may have more or less, and whoever is on the brink, shared by who surely is not. */
  #within(
    { crowds, points, cost, worth }: Offer,
    asked: number,
    poor: number,
    left: number,
    whole: number,
  ): Price | "unsure" {
    let [may, weight, isSure] = [poor, 0, true];
    for (let i = 0; i < left; i++) {
      const at = this.#rich[i]!;
      const crowd = crowds[at]!;
      if (this.#money[crowd]! - this.#off[crowd]! > asked * points[at]! * (1 + brink))
        weight += this.#sizes[crowd]! * points[at]!;
      else [may, isSure] = [may + this.#sizes[crowd]! * this.#off[crowd]!, false];
    }
    const per = Number(worth);
    const off = may / weight + asked * 8 * rounding;
    if (!(off < asked * brink)) return "unsure";
    const exact = whole > 0 && isSure ? { over: cost, under: BigInt(whole) * worth } : null;
    return { near: asked / per, low: (asked - off) / per, high: (asked + off) / per, exact };
  }

  /** Has everybody pay; says how many give all they have, and it is less than is asked of them. */
  pay({ crowds, points, worth }: Offer, { near, low, high }: Price): number {
    const per = Number(worth);
    const off = ((high - low) / 2 + near * 4 * rounding) * per;
    let poor = 0;
    for (let at = 0; at < crowds.length; at++) {
      const crowd = crowds[at]!;
      const has = this.#money[crowd]!;
      const asked = near * per * points[at]!;
      const may = this.#off[crowd]! + off * points[at]! + (has + asked) * rounding;
      const rest = has - asked;
      if (rest < -may) poor += this.#sizes[crowd]!;
      this.#money[crowd] = Math.max(0, rest);
      this.#off[crowd] = rest < -may ? 0 : rest > may ? may : may + Math.abs(rest);
    }
    return poor;
  }

  /** What its supporters have together. */
  left({ crowds }: Offer): number {
    let all = 0;
    for (const crowd of crowds) all += this.#sizes[crowd]! * this.#money[crowd]!;
    return all;
  }
}
