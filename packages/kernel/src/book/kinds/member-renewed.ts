import type { Bytes, CircleId, Key, MemberKeys } from "@unionhall/protocol";
import { bytes, id, memberKeysCodec, signable, struct, toBytes } from "@unionhall/protocol";
import type { Book, Member } from "../book.ts";
import type { Kind } from "../kind.ts";
import { dayAt } from "../time.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";
import { keysKnown, letBackIn, signingKeys } from "../membership.ts";
import { suspendWeek } from "../suspension.ts";

export interface MemberRenewed {
  /** The renewal key that stood for the member until now; it names them. */
  readonly renew: Key;
  readonly keys: MemberKeys;
  /** By that renewal key, over circle and the new keys. */
  readonly signature: Bytes;
}

const renewalCodec = struct({ circle: id("circle"), renew: id("key"), keys: memberKeysCodec });

/** What the renewal key signs. */
export function renewalToSign(circle: CircleId, renew: Key, keys: MemberKeys): Bytes {
  return signable("renewal", toBytes(renewalCodec, { circle, renew, keys }));
}

/** A member renews so often on one day. Each time every key is turned, and the old ones are kept for good. */
const mostInADay = 10;

/** A member's keys are changed by the one key that only their words open. It stands whoever objects, hold or not. */
export const memberRenewed: Kind<MemberRenewed> = {
  name: "member.renewed",
  version: 1,
  payload: struct({ renew: id("key"), keys: memberKeysCodec, signature: bytes(64) }),
  author: "itself",
  warranted: false,
  proofs: ({ renew, keys, signature }, circle) => [
    { key: renew, message: renewalToSign(circle, renew, keys), signature },
  ],
  keys: ({ keys }) => signingKeys(keys),
  check(book, { payload, author, day }) {
    const member = renewedMember(book, payload.renew);
    // A phone in other hands may have said that its owner leaves.
    if (member === undefined || member.state === "removed") return "unknown-member";
    if (payload.keys.signing !== author) return "bad-proof";
    if (keysKnown(book, payload.keys)) return "keys-known";
    if (renewalsOn(book, member, day) >= mostInADay) return "too-many-of-these";
    return isLawfulBoxKey(payload.keys.box) ? null : "keys-unlawful";
  },
  apply(book, { payload, seq, day }) {
    const member = renewedMember(book, payload.renew);
    if (member === undefined) return;
    suspendWeek(book, member, { seq, day });
    letBackIn(book, member, payload.keys, seq);
  },
};

function renewedMember(book: Book, renew: Key): Member | undefined {
  for (const member of book.members.values()) if (member.keys.renew === renew) return member;
  return undefined;
}

function renewalsOn(book: Book, { id: member, since }: Member, day: number): number {
  const later = [...book.voices.values()].filter((voice) => voice.member === member && voice.from > since);
  return later.filter(({ from }) => dayAt(book, from) === day).length;
}
