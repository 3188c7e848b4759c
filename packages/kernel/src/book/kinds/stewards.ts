import type { MemberId } from "@unionhall/protocol";
import { bytesOf, id, struct } from "@unionhall/protocol";
import type { Consented } from "../consent.ts";
import { consented, consentProofs, stewardsStand } from "../consent.ts";
import type { Kind } from "../kind.ts";

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
      return member.steward === to ? "no-effect" : stewardsStand(book, deed);
    },
    apply(book, deed) {
      const member = book.members.get(deed.payload.member);
      if (member === undefined) return;
      member.steward = to;
      book.stewardsSince = deed.seq;
    },
  };
}
