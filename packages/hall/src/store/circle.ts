import type { Bytes, CircleId, Codec, Door, Key, Latch, LettersToday, Swapped } from "@unionhall/protocol";
import { bool, caps, id, list, literal, maybe, struct, swappedCodec, uint } from "@unionhall/protocol";

/** How far a circle is. Times of day are never kept, only days since 1970-01-01. */
export interface Tail {
  /** The newest steward's turn. */
  readonly turn: number;
  /** The newest epoch. */
  readonly epoch: number;
  /** The newest entry; 0 before the first. */
  readonly seq: number;
  /** The running hash up to `seq`: 32 bytes. */
  readonly head: Bytes;
  /** The day of the newest entry. Days never go back. */
  readonly day: number;
  /** What its entries, boxes, blobs and uploads take, in bytes. Notes and letters are bounded by the door and by days. */
  readonly bytes: number;
  /** The number of the newest erasure; 0 before the first. */
  readonly erasures: number;
}

/** A latch asked that another be paused. Kept for 30 days, because one latch asks once in 30 days. */
export interface Hold {
  readonly latch: Key;
  readonly by: Key;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** False once it has led to a pause, or the renewal key has answered it. */
  readonly counts: boolean;
}

export interface Pause {
  readonly latch: Key;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A circle that this one answered for. Which one is not kept. */
export interface Opened {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The member's latch that answers for it: for a newcomer's desk, whoever invited them. */
  readonly by: Key;
  /** The join latch that used up its one opening. */
  readonly join?: Key;
}

/** A member's latch that a turn took out of the door, or one that has walked out. Kept for 30 days. */
export interface LatchThen {
  readonly latch: Key;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The hall came back from an older copy, and devices bring back what came after it. */
export interface Behind {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The version of the door that is to come back. */
  readonly door: number;
  /** Whoever brought something has no more. */
  readonly whole: boolean;
}

/** What the hall remembers beside the door. */
export interface Ledger {
  readonly v: 1;
  readonly holds: readonly Hold[];
  readonly pauses: readonly Pause[];
  readonly opened: readonly Opened[];
  /** They may walk out, as those in the door may. */
  readonly dropped: readonly LatchThen[];
  /** Who has walked out. Where to is not kept. */
  readonly walked: readonly LatchThen[];
  /** How often somebody has left offers: whoever watches is told when there are more. */
  readonly offered: number;
  /** Left out: the hall has all it ever had. */
  readonly behind?: Behind;
  /** The newest, oldest first. Devices tell by them whose a latch is before the book says so. */
  readonly swaps: readonly Swapped[];
  /** Letters from outside that came on the newest day of any. */
  readonly letters?: LettersToday & { readonly day: number };
}

/** Of each kind of line in a ledger. */
export const most = 100_000;
const latchesThen = list(struct({ latch: id("key"), at: uint() }), most);

export const ledgerCodec: Codec<Ledger> = struct({
  v: literal(1),
  holds: list(struct({ latch: id("key"), by: id("key"), at: uint(), counts: bool }), most),
  pauses: list(struct({ latch: id("key"), until: uint() }), most),
  opened: list(struct({ at: uint(), by: id("key"), join: maybe(id("key")) }), most),
  dropped: latchesThen,
  walked: latchesThen,
  offered: uint(),
  swaps: list(swappedCodec, caps.swaps),
  letters: maybe(struct({ day: uint(), plain: uint(), stamped: uint() })),
  behind: maybe(struct({ since: uint(), door: uint(), whole: bool })),
});

export const emptyLedger: Ledger = {
  v: 1,
  holds: [],
  pauses: [],
  opened: [],
  dropped: [],
  walked: [],
  offered: 0,
  swaps: [],
};

/** All that the hall judges a request by. Never changed in place: a changed circle is a new value. */
export interface Circle {
  readonly id: CircleId;
  readonly door: Door;
  readonly ledger: Ledger;
  readonly tail: Tail;
}

const indexes = new WeakMap<Door, ReadonlyMap<Key, Latch>>();

/** The latch of that key, without walking a door of thousands. */
export function latchIn(door: Door, key: Key): Latch | undefined {
  let index = indexes.get(door);
  if (index === undefined) {
    index = new Map(door.latches.map((latch) => [latch.key, latch]));
    indexes.set(door, index);
  }
  return index.get(key);
}
