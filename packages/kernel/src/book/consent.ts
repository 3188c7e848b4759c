import type { Bytes, CircleId, Codec, Key } from "@unionhall/protocol";
import { ascii, bytes, bytesOf, concat, id, list, signable, struct, uint, uint64 } from "@unionhall/protocol";
import type { Book, Member, Seat, Void } from "./book.ts";
import { stewards } from "./book.ts";
import type { Deed, Proof } from "./kind.ts";
import { hasVoice } from "./voice.ts";

/** Part of a deed that takes more than its author. */
export interface Consented {
  /** `stewardsAsOf`, or a seat's `since`, as its author knew it: what was consented to once is not for ever. */
  readonly after: number;
  readonly consents: readonly Consent[];
}

/** Somebody else's word for the deed, by a key of theirs. */
export interface Consent {
  readonly by: Key;
  readonly signature: Bytes;
}

const after: Codec<number> = uint();
const consents: Codec<readonly Consent[]> = list(struct({ by: id("key"), signature: bytes(64) }), 100);
/** The fields of a payload that takes consents. */
export const consented: { readonly after: typeof after; readonly consents: typeof consents } = { after, consents };

/** What is signed to stand for another's deed: the kind, where, after what, and the deed itself. */
export function consentToSign(kind: string, circle: CircleId, after: number, deed: Bytes): Bytes {
  return signable("consent", concat(ascii(kind), new Uint8Array(1), bytesOf(circle), uint64(after), deed));
}

export function consentProofs(
  kind: string,
  circle: CircleId,
  { after, consents }: Consented,
  deed: Bytes,
): readonly Proof[] {
  const message = consentToSign(kind, circle, after, deed);
  return consents.map(({ by, signature }) => ({ key: by, message, signature }));
}

/**
 * The place of the newest change of stewards or turn of the keys. A consent names it, so that both end it: the
 * turn ends as well what was signed beside it for the door.
 */
export function stewardsAsOf({ stewardsSince, turns }: Book): number {
  return Math.max(stewardsSince, turns.at(-1)?.seq ?? 0);
}

/** The author and those who consent: most of the stewards and at least two, or the only one with their renewal key. */
export function stewardsStand(book: Book, deed: Deed<Consented>): Void | null {
  if (deed.payload.after !== stewardsAsOf(book)) return "stewards-changed";
  return majorityStands(book, deed) ? null : "stewards-need-a-majority";
}

/** Most of a seat's keys: one seat, one voice, whoever brings it. */
export function seatStands(seat: Seat, { after, consents }: Consented, since: number): Void | null {
  if (after !== since) return "seat-changed";
  const consenting = new Set(consents.map(({ by }) => by));
  const standing = seat.keys.filter((key) => consenting.has(key)).length;
  return standing * 2 > seat.keys.length ? null : "seat-needs-a-majority";
}

function majorityStands(book: Book, deed: Deed<Consented>): boolean {
  const all = stewards(book);
  const keys = new Set(deed.payload.consents.map(({ by }) => by));
  const [sole] = all;
  if (all.length === 1 && sole !== undefined) return sole.id === deed.by?.id && keys.has(sole.keys.renew);
  const stands = (steward: Member): boolean => steward.id === deed.by?.id || keys.has(steward.keys.signing);
  const standing = all.filter((steward) => stands(steward) && hasVoice(steward, deed)).length;
  return standing >= 2 && standing * 2 > all.length;
}
