import type { Bytes } from "./bytes.ts";
import { concat, uint64 } from "./bytes.ts";
import { labelled, sha256, signable } from "./hash.ts";
import type { CircleId, EntryId, HallId, Key, LetterId } from "./ids.ts";
import { bytesOf, idOf } from "./ids.ts";
import type { SealedOffer } from "./request.ts";

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

/** A latch of the old circle asks that the new one be opened. */
export function walkToSign(hall: HallId, from: CircleId, to: CircleId): Bytes {
  return signable("walk out", concat(bytesOf(hall), bytesOf(from), bytesOf(to)));
}

/** A latch of the old circle leaves offers for the others. */
export function offersToSign(hall: HallId, circle: CircleId, offers: readonly SealedOffer[]): Bytes {
  const parts = offers.flatMap(({ tag, sealed }) => [bytesOf(tag), sha256(sealed)]);
  return signable("offers", concat(bytesOf(hall), bytesOf(circle), ...parts));
}

/** A steward's latch signs which body goes on which day, and the newest place it had seen. */
export function wishToSign(
  circle: CircleId,
  { entry, after, day }: { readonly entry: EntryId; readonly after: number; readonly day: number },
): Bytes {
  return signable("wish", concat(bytesOf(circle), bytesOf(entry), uint64(after), uint64(day)));
}

/** A latch signs that a body stays, against one wish and no other. */
export function keepToSign(
  circle: CircleId,
  { entry, after, wish }: { readonly entry: EntryId; readonly after: number; readonly wish: Bytes },
): Bytes {
  return signable("keep", concat(bytesOf(circle), bytesOf(entry), uint64(after), wish));
}

/**
 * What an author shows to have an entry kept. It comes from the secret that erases and does not lead back to it:
 * a hall that was shown it cannot say that the author had the entry erased.
 */
export function authorshipOf(secret: Bytes): Bytes {
  return labelled("author", secret);
}

/** What the header carries of an entry's authorship. */
export function lockOfAuthorship(authorship: Bytes): Bytes {
  return labelled("erase", authorship);
}

export function lockOf(secret: Bytes): Bytes {
  return lockOfAuthorship(authorshipOf(secret));
}

export function letterIdOf(sealed: Bytes): LetterId {
  return idOf("letter", labelled("letter", sealed));
}
