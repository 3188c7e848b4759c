import type { Bytes, CircleId, Key, MemberId } from "@unionhall/protocol";
import { ascii, bytes, bytesOf, concat, id, list, signable, struct } from "@unionhall/protocol";
import type { Book } from "../book.ts";
import { stewards } from "../book.ts";
import type { Deed, Kind } from "../kind.ts";

export interface StewardChange {
  readonly member: MemberId;
  /** Other stewards who stand for it. */
  readonly consents: readonly { readonly by: Key; readonly signature: Bytes }[];
}

const payload = struct({
  member: id("member"),
  consents: list(struct({ by: id("key"), signature: bytes(64) }), 100),
});

/** What a steward signs to stand for another's change of stewards. */
export function stewardToSign(kind: string, circle: CircleId, member: MemberId): Bytes {
  return signable("steward", concat(ascii(kind), new Uint8Array(1), bytesOf(circle), bytesOf(member)));
}

export const stewardNamed: Kind<StewardChange> = change("steward.named", true);
export const stewardEnded: Kind<StewardChange> = change("steward.ended", false);

function change(name: string, to: boolean): Kind<StewardChange> {
  return {
    name,
    version: 1,
    payload,
    author: "member",
    warranted: true,
    proofs: ({ member, consents }, circle) =>
      consents.map(({ by, signature }) => ({ key: by, message: stewardToSign(name, circle, member), signature })),
    check(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member === undefined || member.state !== "in") return "unknown-member";
      if (member.steward === to) return "no-effect";
      return majorityStands(book, deed) ? null : "stewards-need-a-majority";
    },
    apply(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member !== undefined) member.steward = to;
    },
  };
}

/** The author and those who consent: most of the stewards and at least two, or the only one there is. */
function majorityStands(book: Book, { by, payload: { consents } }: Deed<StewardChange>): boolean {
  const all = stewards(book);
  const keys = new Set(consents.map((consent) => consent.by));
  const standing = all.filter((steward) => steward.id === by?.id || keys.has(steward.keys.signing)).length;
  return all.length === 1 ? standing === 1 : standing >= 2 && standing * 2 > all.length;
}
