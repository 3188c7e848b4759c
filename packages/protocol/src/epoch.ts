import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, bytesUpTo, fromBytes, id, literal, orNull, struct, toBytes, uint } from "./codec.ts";
import type { BoxTag, CircleId } from "./ids.ts";

/**
 * Epochs are numbered turn × 65536 + step: a steward's turn starts `(turn + 1, 0)`, a step goes from
 * `(turn, step)` to `(turn, step + 1)`. So a turn never races with the steps made meanwhile, and a
 * larger number is always newer.
 */
const stepsInTurn = 0x1_0000;

export function epochNumber(turn: number, step: number): number {
  return turn * stepsInTurn + step;
}

export function turnOf(epoch: number): number {
  return Math.floor(epoch / stepsInTurn);
}

export function stepOf(epoch: number): number {
  return epoch % stepsInTurn;
}

/** What everyone may know of an epoch. */
export interface EpochRecord {
  readonly v: 1;
  readonly circle: CircleId;
  readonly number: number;
  /** The epoch whose kept key `link` seals; null at the founding. */
  readonly base: number | null;
  /** A hash over a hash of each key, so that who holds the kept key alone can check it. */
  readonly commitment: Bytes;
  /** The hash of the passing key that went into the commitment. */
  readonly passingHash: Bytes;
  /** The kept key of `base`, sealed under this epoch's kept key; empty at the founding. */
  readonly link: Bytes;
}

const recordCodec: Codec<EpochRecord> = struct({
  v: literal(1),
  circle: id("circle"),
  number: uint(),
  base: orNull(uint()),
  commitment: bytes(32),
  passingHash: bytes(32),
  link: bytesUpTo(64),
});

export function recordBytes(record: EpochRecord): Bytes {
  return toBytes(recordCodec, record);
}

/** Throws `Malformed`. */
export function readRecord(bytes: Bytes): EpochRecord {
  return fromBytes(recordCodec, bytes, "record");
}

/** One epoch's keys, sealed to one member. The tag tells only its owner whose it is. */
export interface Box {
  readonly epoch: number;
  readonly tag: BoxTag;
  readonly sealed: Bytes;
}

export const boxCodec: Codec<Box> = struct({ epoch: uint(), tag: id("tag"), sealed: bytesUpTo(caps.box) });
export const recordField: Codec<Bytes> = bytesUpTo(caps.record);
export const recordShape: string = recordCodec.shape;
