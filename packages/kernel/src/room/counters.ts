import type { DeviceTag, Key } from "@unionhall/protocol";

/** A counter that jumped: entries of that device are missing between. */
export interface Gap {
  readonly author: Key;
  readonly device: DeviceTag;
  readonly after: number;
  readonly before: number;
}

interface Last {
  readonly counter: number;
  /** How many tombstones stood before it. */
  readonly tombstones: number;
}

/** The last counter of every device in one room. */
export class Counters {
  readonly #last = new Map<string, Last>();
  #tombstones = 0;
  readonly gaps: Gap[] = [];

  /** False when the counter is not above the last; a jump is noted. */
  take(author: Key, device: DeviceTag, counter: number): boolean {
    const who = `${author} ${device}`;
    const last = this.#last.get(who) ?? { counter: 0, tombstones: 0 };
    if (counter <= last.counter) return false;
    const isGap = counter > last.counter + 1 && last.tombstones === this.#tombstones;
    if (isGap) this.gaps.push({ author, device, after: last.counter, before: counter });
    this.#last.set(who, { counter, tombstones: this.#tombstones });
    return true;
  }

  /** Someone's entry is gone, and nobody can tell whose: a jump across it is no gap. */
  tombstone(): void {
    this.#tombstones += 1;
  }
}
