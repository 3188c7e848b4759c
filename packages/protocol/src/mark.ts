import type { Bytes } from "./bytes.ts";
import { concat, uint64 } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, id, list, struct, toBytes, uint } from "./codec.ts";
import type { Door, Swapped } from "./door.ts";
import { doorCodec, swappedCodec } from "./door.ts";
import { signable } from "./hash.ts";
import type { CircleId, Head } from "./ids.ts";
import { bytesOf } from "./ids.ts";

/**
 * How far a circle was, under the hall's own seal. It alone can check it: shown after a restore from an older copy, it
 * proves to the hall that it was there. Cheaper than a signature, so that everyone who watches has the newest.
 */
export interface Mark {
  readonly seq: number;
  readonly head: Head;
  readonly day: number;
  readonly turn: number;
  readonly epoch: number;
  /** The version of the door. */
  readonly door: number;
  /** The number of the newest erasure. */
  readonly erasures: number;
  readonly mac: Bytes;
}

export const markCodec: Codec<Mark> = struct({
  seq: uint(),
  head: id("head"),
  day: uint(caps.day),
  turn: uint(),
  epoch: uint(),
  door: uint(),
  erasures: uint(),
  mac: bytes(32),
});

/** What the hall's key goes over. */
export function markBytes(circle: CircleId, mark: Omit<Mark, "mac">): Bytes {
  const { seq, head, day, turn, epoch, door, erasures } = mark;
  const numbers = [seq, day, turn, epoch, door, erasures].map(uint64);
  return signable("mark", concat(bytesOf(circle), bytesOf(head), ...numbers));
}

/** A door with the swaps that its hall remembers, and the hall's mark under both. */
export interface MarkedDoor {
  readonly door: Door;
  readonly swaps: readonly Swapped[];
  readonly mac: Bytes;
}

export const markedDoorCodec: Codec<MarkedDoor> = struct({
  door: doorCodec,
  swaps: list(swappedCodec, caps.swaps),
  mac: bytes(32),
});

/** What the hall's key goes over. The door names its circle. */
export function doorMarkBytes(door: Door, swaps: readonly Swapped[]): Bytes {
  const made = swaps.map((swap) => toBytes(swappedCodec, swap));
  return signable("marked door", concat(toBytes(doorCodec, door), ...made));
}

/** Whether one says less than another, of anything. */
export function isBehind(mark: Mark, other: Mark): boolean {
  return (["seq", "turn", "epoch", "door", "erasures"] as const).some((of) => mark[of] < other[of]);
}
