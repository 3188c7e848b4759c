import type { Bytes, Codec, DeviceTag, Key } from "@unionhall/protocol";
import { as, bytes, bytesOf, concat, idOf, mapOf, row, uint } from "@unionhall/protocol";

/** An entry as its device counts it. */
export interface CountedEntry {
  readonly author: Key;
  readonly device: DeviceTag;
  readonly counter: number;
  /** Its place. */
  readonly seq: number;
}

/** A counter that jumped: entries of that device are missing before this place, after the one of that counter. */
export interface Gap extends Omit<CountedEntry, "counter"> {
  readonly after: number;
}

interface Last {
  readonly counter: number;
  /** How many tombstones stood before it. */
  readonly tombstones: number;
}

/** The last counter of every device in one room. */
export class Counters {
  /** By author and device. */
  readonly #last: Map<string, Last>;
  #tombstones: number;
  /** Jumps among what was taken here. */
  readonly gaps: Gap[] = [];

  /** From the beginning, or from where others came to. */
  constructor(last: ReadonlyMap<string, Last> = new Map(), tombstones = 0) {
    this.#last = new Map(last);
    this.#tombstones = tombstones;
  }

  get last(): ReadonlyMap<string, Last> {
    return this.#last;
  }

  get tombstones(): number {
    return this.#tombstones;
  }

  /** False when the counter is not above the last; a jump is noted. */
  take({ author, device, counter, seq }: CountedEntry): boolean {
    const who = `${author} ${device}`;
    const last = this.#last.get(who) ?? { counter: 0, tombstones: 0 };
    if (counter <= last.counter) return false;
    const isGap = counter > last.counter + 1 && last.tombstones === this.#tombstones;
    if (isGap) this.gaps.push({ author, device, after: last.counter, seq });
    this.#last.set(who, { counter, tombstones: this.#tombstones });
    return true;
  }

  /** Someone's entry is gone, and nobody can tell whose: a jump across it is no gap. */
  tombstone(): void {
    this.#tombstones += 1;
  }
}

const keyLength = 32;
const who: Codec<string> = as(bytes(40), whoBytes, (whole) => {
  return `${idOf("key", whole.slice(0, keyLength))} ${idOf("device", whole.slice(keyLength))}`;
});

function whoBytes(text: string): Bytes {
  const [author, device] = text.split(" ") as [Key, DeviceTag];
  return concat(bytesOf(author), bytesOf(device));
}

/** Without the gaps: they tell of what was read, and whoever begins here has not read it. */
export const countersCodec: Codec<Counters> = as(
  row({ last: mapOf(who, row({ counter: uint(), tombstones: uint() }), 16_777_216), tombstones: uint() }),
  (counters) => ({ last: new Map(counters.last), tombstones: counters.tombstones }),
  ({ last, tombstones }) => new Counters(last, tombstones),
);
