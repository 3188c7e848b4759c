/** Chances that fall the same for the same seed (Mulberry32). For what a load does and when, never for secrets. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to one less than this. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  /** Undefined where there is none. */
  one<T>(of: readonly T[]): T | undefined {
    return of[this.below(of.length)];
  }

  /** For somebody whose throws do not depend on how many others throw. */
  another(): Dice {
    return new Dice(this.below(2 ** 32));
  }
}
