import type { Bytes, CircleId, MemberId, MemberKeys } from "@unionhall/protocol";
import { bytes, id, memberKeysCodec, signable, struct, toBytes } from "@unionhall/protocol";
import type { Kind } from "../kind.ts";
import { keysKnown, lawfulKeys, suspendInvitations } from "../membership.ts";
import { giveVoice } from "../voice.ts";

export interface MemberRenewed {
  readonly member: MemberId;
  /** The renewal key that stood for the member until now. */
  readonly renew: MemberKeys["renew"];
  readonly keys: MemberKeys;
  /** By that renewal key, over circle, member and the new keys. */
  readonly signature: Bytes;
}

const renewalCodec = struct({ circle: id("circle"), member: id("member"), keys: memberKeysCodec });

/** What the renewal key signs. */
export function renewalToSign(circle: CircleId, member: MemberId, keys: MemberKeys): Bytes {
  return signable("renewal", toBytes(renewalCodec, { circle, member, keys }));
}

/** A member's keys are changed by the one key that only their words open. It always stands, hold or not. */
export const memberRenewed: Kind<MemberRenewed> = {
  name: "member.renewed",
  version: 1,
  payload: struct({ member: id("member"), renew: id("key"), keys: memberKeysCodec, signature: bytes(64) }),
  author: "itself",
  warranted: false,
  proofs: ({ member, renew, keys, signature }, circle) => [
    { key: renew, message: renewalToSign(circle, member, keys), signature },
  ],
  check(book, { payload, author }) {
    const member = book.members.get(payload.member);
    if (member === undefined || member.state !== "in") return "unknown-member";
    if (member.keys.renew !== payload.renew || payload.keys.signing !== author) return "bad-proof";
    if (keysKnown(book, { ...payload.keys })) return "keys-known";
    return lawfulKeys(payload.keys) ? null : "keys-unlawful";
  },
  apply(book, { payload, seq, day }) {
    const member = book.members.get(payload.member);
    if (member === undefined) return;
    suspendInvitations(book, member.id, day);
    member.keys = payload.keys;
    member.heldFrom = null;
    member.heldUntil = null;
    member.holders.clear();
    giveVoice(book, member.id, payload.keys.signing, seq);
  },
};
