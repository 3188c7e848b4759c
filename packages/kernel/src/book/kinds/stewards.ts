import type { MemberId } from "@unionhall/protocol";
import { bytesOf, id, struct } from "@unionhall/protocol";
import type { Book, Member, Void } from "../book.ts";
import { stewards } from "../book.ts";
import type { Consented } from "../consent.ts";
import { consented, consentProofs, stewardsStand } from "../consent.ts";
import type { Deed, Kind } from "../kind.ts";
import { beginStewardship, endStewardship } from "../membership.ts";

export interface StewardChange extends Consented {
  readonly member: MemberId;
}

export const stewardNamed: Kind<StewardChange> = change("steward.named", true);
export const stewardEnded: Kind<StewardChange> = change("steward.ended", false);

/** Who consents signs the member's id. */
function change(name: string, to: boolean): Kind<StewardChange> {
  return {
    name,
    version: 1,
    payload: struct({ member: id("member"), ...consented }),
    author: "member",
    warranted: true,
    proofs: (payload, circle) => consentProofs(name, circle, payload, bytesOf(payload.member)),
    check(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member === undefined || member.state !== "in") return "unknown-member";
      if (book.statement?.of === "devices") return "not-in-a-desk";
      // By a decision, who stewards begins another term.
      if (member.steward === to && (!to || deed.warrant === null)) return "no-effect";
      if (!to && (stepsBack(member, deed) || deed.warrant !== null)) return anotherStays(book);
      return deed.warrant === null ? stewardsStand(book, deed) : null;
    },
    apply(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member !== undefined) (to ? beginStewardship : endStewardship)(book, member, deed.seq);
    },
  };
}

/** A steward who ends their own stewardship asks nobody for it, and `after` is not judged. */
function stepsBack(member: Member, { by }: Deed<StewardChange>): boolean {
  return member.steward && member.id === by?.id;
}

function anotherStays(book: Book): Void | null {
  return stewards(book).length > 1 ? null : "last-steward";
}
