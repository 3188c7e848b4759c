import type { Crowds, Offer } from "./offers.ts";
import { type Price, rounding } from "./price.ts";

/** So near to each other floats do not tell which of two is more. */
const close = 1e-12;

/** What a project costs each of its supporters for a point, over what `ExactPurses` are over at the moment. */
interface Asked {
  readonly need: bigint;
  readonly weight: bigint;
}

/**
 * What everybody has left, exactly. All of it is over one number, which each purchase multiplies by the points of those
 * who were not poor. What a crowd has stands over what that was when they last paid.
 */
export class ExactPurses {
  readonly near: Float64Array;
  readonly #sizes: Float64Array;
  readonly #money: bigint[];
  readonly #since: Uint32Array;
  /** By what each purchase multiplied, and what all of them come to. */
  readonly #factors: bigint[] = [];
  #under = 1n;
  /** By what to multiply what was last paid from with so many purchases. */
  #scales: bigint[] = [1n];

  constructor({ sizes }: Crowds, share: bigint) {
    this.#sizes = sizes;
    this.#money = Array.from(sizes, () => share);
    this.#since = new Uint32Array(sizes.length);
    this.near = new Float64Array(sizes.length).fill(Number(share));
  }

  isNothing(crowd: number): boolean {
    return this.#money[crowd] === 0n;
  }

  /** Null where its supporters do not have its cost together. */
  price(offer: Offer): Price | null {
    const asked = this.#asked(offer);
    if (asked === null) return null;
    const near = this.#float(asked.need, asked.weight) / Number(offer.worth);
    const exact = { over: asked.need, under: asked.weight * offer.worth * this.#under };
    return { near, low: near * (1 - 8 * rounding), high: near * (1 + 8 * rounding), exact };
  }

  #asked({ crowds, points, score, cost }: Offer): Asked | null {
    let need = cost * this.#under;
    let weight = BigInt(score);
    let left = Array.from(crowds, (_, at) => at);
    for (;;) {
      const price = this.#float(need, weight);
      const [asked, of]: [bigint, bigint] = [need, weight];
      const rich = left.filter((at) => {
        const crowd = crowds[at]!;
        const [has, wants] = [this.near[crowd]!, price * points[at]!];
        if (Math.abs(has - wants) > close * wants) return has > wants;
        return this.#now(crowd) * of >= asked * BigInt(points[at]!);
      });
      if (rich.length === left.length) return { need, weight };
      const isRich = new Set(rich);
      for (const at of left) {
        if (isRich.has(at)) continue;
        const size = BigInt(this.#sizes[crowds[at]!]!);
        need -= size * this.#now(crowds[at]!);
        weight -= size * BigInt(points[at]!);
      }
      if (rich.length === 0) return null;
      left = rich;
    }
  }

  pay(offer: Offer): void {
    const { need, weight } = this.#asked(offer)!;
    const { crowds, points } = offer;
    const left = Array.from(crowds, (crowd, at) => this.#now(crowd) * weight - need * BigInt(points[at]!));
    this.#factors.push(weight);
    this.#under *= weight;
    this.#scales = [1n];
    for (const factor of this.#factors.toReversed()) this.#scales.push(this.#scales.at(-1)! * factor);
    this.#scales.reverse();
    for (const [at, crowd] of crowds.entries()) {
      this.#money[crowd] = left[at]! < 0n ? 0n : left[at]!;
      this.#since[crowd] = this.#factors.length;
      this.near[crowd] = this.#float(this.#money[crowd], 1n);
    }
  }

  /** What a crowd has, over what all is over at the moment. */
  #now(crowd: number): bigint {
    return this.#money[crowd]! * this.#scales[this.#since[crowd]!]!;
  }

  /** As near as floats come, also where both numbers are beyond what one can hold. */
  #float(over: bigint, weight: bigint): number {
    const under = this.#under * weight;
    const shift = BigInt(Math.max(0, under.toString(16).length * 4 - 900));
    return Number(over >> shift) / Number(under >> shift);
  }
}
