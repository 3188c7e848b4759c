import type { DeviceTag, Key } from "@unionhall/protocol";

/** A counter that jumped: entries of that device are missing between. */
export interface Gap {
  readonly author: Key;
  readonly device: DeviceTag;
  readonly after: number;
  readonly before: number;
}

/** The last counter of every device in one room. */
export class Counters {
  readonly #last = new Map<string, number>();
  readonly gaps: Gap[] = [];

  /** False when the counter is not above the last; a jump is noted. */
  take(author: Key, device: DeviceTag, counter: number): boolean {
    const who = `${author} ${device}`;
    const last = this.#last.get(who) ?? 0;
    if (counter <= last) return false;
    if (counter > last + 1) this.gaps.push({ author, device, after: last, before: counter });
    this.#last.set(who, counter);
    return true;
  }
}
