import type { Key } from "@unionhall/protocol";

interface Bucket {
  tokens: number;
  at: number;
}

/** How much each latch may do just now: entries it appends, or bytes it moves. In memory alone: a restart forgives. */
export class Rates {
  readonly #perMs: number;
  readonly #most: number;
  readonly #buckets = new Map<Key, Bucket>();

  constructor(perMinute: number, most: number) {
    this.#perMs = perMinute / 60_000;
    this.#most = most;
  }

  /** Takes so many, if there are as many. */
  take(latch: Key, now: number, count = 1): boolean {
    const bucket = this.#buckets.get(latch) ?? { tokens: this.#most, at: now };
    bucket.tokens = Math.min(this.#most, bucket.tokens + Math.max(0, now - bucket.at) * this.#perMs);
    bucket.at = now;
    this.#buckets.set(latch, bucket);
    if (bucket.tokens < count) return false;
    bucket.tokens -= count;
    return true;
  }

  /** What one latch may do just now, another may from here on. */
  handOver(from: Key, to: Key): void {
    const bucket = this.#buckets.get(from);
    if (bucket !== undefined) this.#buckets.set(to, bucket);
  }

  /** Forgets latches that have all they may have again. */
  sweep(now: number): void {
    for (const [latch, { tokens, at }] of this.#buckets)
      if (tokens + (now - at) * this.#perMs >= this.#most) this.#buckets.delete(latch);
  }
}
