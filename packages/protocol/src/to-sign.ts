import type { Bytes } from "./bytes.ts";
import { concat, uint64 } from "./bytes.ts";
import { labelled, signable } from "./hash.ts";
import type { CircleId, HallId, Key, LetterId } from "./ids.ts";
import { bytesOf, idOf } from "./ids.ts";

/** The hall's name: the hash of its signing key. */
export function hallIdOf(key: Key): HallId {
  return idOf("hall", labelled("hall", bytesOf(key)));
}

/** A latch signs hall, circle and the connection's nonce: an answer to one hall is worth nothing at another. */
export function enterToSign(hall: HallId, circle: CircleId, nonce: Bytes): Bytes {
  return signable("enter", concat(bytesOf(hall), bytesOf(circle), nonce));
}

/** The renewal key of `from` signs both latches and the next renewal key. */
export function swapToSign(circle: CircleId, from: Key, to: Key, renew: Key): Bytes {
  return signable("swap", concat(bytesOf(circle), bytesOf(from), bytesOf(to), bytesOf(renew)));
}

export function holdToSign(circle: CircleId, latch: Key): Bytes {
  return signable("hold", concat(bytesOf(circle), bytesOf(latch)));
}

export function liftToSign(circle: CircleId, latch: Key): Bytes {
  return signable("lift", concat(bytesOf(circle), bytesOf(latch)));
}

export function locatorToSign(version: number, sealed: Bytes): Bytes {
  return signable("locator", concat(uint64(version), sealed));
}

/** SHA-256 of the secret that erases; what the header carries. */
export function lockOf(secret: Bytes): Bytes {
  return labelled("erase", secret);
}

export function letterIdOf(sealed: Bytes): LetterId {
  return idOf("letter", labelled("letter", sealed));
}
