import type { Bytes, MemberKeys } from "@unionhall/protocol";
import { labelled } from "@unionhall/protocol";

/** A hash in the place of an X-Wing key: it is most of what a member weighs, and few devices ever box to everyone. */
export interface BoxHash {
  readonly hash: Bytes;
}

/**
 * A member's public keys as the book has them. Who was in before the point that a device began with is known to it by the
 * hash of their X-Wing key, until it has read what came before.
 */
export interface KnownKeys extends Omit<MemberKeys, "box"> {
  readonly box: Bytes | BoxHash;
}

export function boxHash({ box }: Pick<KnownKeys, "box">): Bytes {
  return box instanceof Uint8Array ? labelled("box", box) : box.hash;
}

/** With the X-Wing key itself. Throws where its hash alone is known: whoever boxes to others has read the past first. */
export function wholeKeys({ box, ...keys }: KnownKeys): MemberKeys {
  if (box instanceof Uint8Array) return { ...keys, box };
  throw new Error("of that box key the book has the hash alone");
}
