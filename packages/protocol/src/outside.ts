import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { Malformed } from "./canonical.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bool, bytes, id, struct, uint } from "./codec.ts";
import { labelled } from "./hash.ts";
import type { CircleId, LetterboxId, LetterId } from "./ids.ts";
import { bytesOf, idOf } from "./ids.ts";

/** What the hall goes by where a circle takes letters from outside: part of its door. */
export interface PublicLetterbox {
  /** The X-Wing key that letters are sealed to, as the book has it. */
  readonly key: Bytes;
  /** Letters without a stamp it takes on one day. */
  readonly daily: number;
  /** Letters with a stamp it takes on one day, whatever came without. */
  readonly stamped: number;
  /** Nothing is taken as long as this is set. */
  readonly paused: boolean;
}

export const publicLetterboxCodec: Codec<PublicLetterbox> = struct({
  key: bytes(1216),
  daily: uint(caps.lettersPerDay),
  stamped: uint(caps.lettersPerDay),
  paused: bool,
});

/** A letter from outside, as the hall keeps it: nothing in it says who left it, or when on that day. */
export interface OutsideLetter {
  readonly letter: LetterId;
  /** When it came. */
  readonly day: number;
  /** Whether it came with a stamp; which one is forgotten. */
  readonly stamped: boolean;
  readonly sealed: Bytes;
}

const sizes: readonly number[] = [caps.shortLetter, caps.longLetter];

/** Sealed letters have one of two sizes and no other, so that a size tells next to nothing. */
export const outsideLetterField: Codec<Bytes> = {
  shape: `${sizes.join(" or ")} bytes`,
  write: (sealed) => sealed,
  read(value: Value | undefined, at) {
    if (value instanceof Uint8Array && sizes.includes(value.length)) return value;
    throw new Malformed(`${at} is not ${sizes.join(" or ")} bytes`);
  },
};

export const outsideLetterCodec: Codec<OutsideLetter> = struct({
  letter: id("letter"),
  day: uint(caps.day),
  stamped: bool,
  sealed: outsideLetterField,
});

/** What a link says instead of the key, which is long: a hall that gives another key is found out. */
export function letterboxIdOf(circle: CircleId, key: Bytes): LetterboxId {
  return idOf("letterbox", labelled("letterbox", bytesOf(circle), key));
}

/** What a hall knows of a stamp before it is spent. It is good for one letterbox, under one key. */
export function stampHashOf(letterbox: LetterboxId, stamp: Bytes): Bytes {
  return labelled("stamp", bytesOf(letterbox), stamp);
}

export const stampLength = 16;

/** The day's letters so far. */
export interface LettersToday {
  readonly plain: number;
  readonly stamped: number;
}
