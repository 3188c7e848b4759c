import type { Bytes, CircleId, Key, MemberId } from "@unionhall/protocol";
import { ascii, bytes, bytesOf, concat, id, list, signable, struct, uint, uint64 } from "@unionhall/protocol";
import type { Book } from "../book.ts";
import { stewards } from "../book.ts";
import type { Deed, Kind } from "../kind.ts";
import { heard } from "../voice.ts";

export interface StewardChange {
  readonly member: MemberId;
  /** The newest change of stewards that its author knew of: what was consented to once is not consented to for ever. */
  readonly after: number;
  /** Other stewards who stand for it; a sole steward's renewal key. */
  readonly consents: readonly { readonly by: Key; readonly signature: Bytes }[];
}

const payload = struct({
  member: id("member"),
  after: uint(),
  consents: list(struct({ by: id("key"), signature: bytes(64) }), 100),
});

/** What a steward signs to stand for another's change of stewards. */
export function stewardToSign(kind: string, circle: CircleId, member: MemberId, after: number): Bytes {
  return signable("steward", concat(ascii(kind), new Uint8Array(1), bytesOf(circle), bytesOf(member), uint64(after)));
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
    proofs: ({ member, after, consents }, circle) =>
      consents.map(({ by, signature }) => ({
        key: by,
        message: stewardToSign(name, circle, member, after),
        signature,
      })),
    check(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member === undefined || member.state !== "in") return "unknown-member";
      if (book.statement?.of === "devices") return "not-in-a-desk";
      if (member.steward === to) return "no-effect";
      if (deed.payload.after !== book.stewardsSince) return "stewards-changed";
      return majorityStands(book, deed) ? null : "stewards-need-a-majority";
    },
    apply(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member === undefined) return;
      member.steward = to;
      book.stewardsSince = deed.seq;
    },
  };
}

/** The author and those who consent: most of the stewards and at least two, or the only one with their renewal key. */
function majorityStands(book: Book, deed: Deed<StewardChange>): boolean {
  const all = stewards(book);
  const keys = new Set(deed.payload.consents.map((consent) => consent.by));
  const [sole] = all;
  if (all.length === 1 && sole !== undefined) return sole.id === deed.by?.id && keys.has(sole.keys.renew);
  const consenting = all.filter(({ id, keys: { signing } }) => id === deed.by?.id || keys.has(signing));
  const standing = heard(
    book,
    consenting.map(({ id }) => id),
    deed,
  ).length;
  return standing >= 2 && standing * 2 > all.length;
}
