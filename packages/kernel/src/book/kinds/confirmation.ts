import type { Codec } from "@unionhall/protocol";
import { id, struct } from "@unionhall/protocol";
import type { Book, Granted, Member, Void } from "../book.ts";
import { membersIn } from "../book.ts";
import type { Deed, Kind } from "../kind.ts";
import { waitsFor } from "../suspension.ts";
import type { MemberNamed } from "./departure.ts";
import type { InvitationNamed } from "./invitation.ts";

/** Somebody else stands by an invitation made from a phone that was held or renewed since. */
export const invitationConfirmed: Kind<InvitationNamed> = confirmation(
  "invitation.confirmed",
  struct({ invitation: id("key") }),
  (book, { invitation }) => book.invitations.get(invitation) ?? "unknown-invitation",
);

/** Somebody else stands by a newcomer whom such a phone let in: they are heard again. */
export const memberConfirmed: Kind<MemberNamed> = confirmation(
  "member.confirmed",
  struct({ member: id("member") }),
  (book, { member }) => book.members.get(member) ?? "unknown-member",
);

/** From then on it rests on whoever confirmed it, and waits again if their phone is held in the same week. */
function confirmation<P>(name: string, payload: Codec<P>, find: (book: Book, payload: P) => Granted | Void): Kind<P> {
  return {
    name,
    version: 1,
    payload,
    author: "member",
    warranted: false,
    check(book, deed) {
      const granted = find(book, deed.payload);
      return typeof granted === "string" ? granted : whyNot(book, granted, deed);
    },
    apply(book, { payload: named, by, seq, day }) {
      const granted = find(book, named);
      if (typeof granted === "string" || by === null) return;
      for (const suspension of waitsFor(granted)) suspension.until = seq;
      granted.grant = { by: [by.id], day };
    },
  };
}

/**
 * Not whose phone it was, nor who came in by it, confirmed or not; nor who came later: the phone may be at it
 * again. Where everyone else has gone, whoever is heard will do: nobody falls silent for good.
 */
function whyNot(book: Book, granted: Granted, { by }: Deed<unknown>): Void | null {
  const waits = waitsFor(granted);
  if (waits.length === 0) return "no-effect";
  const stands = (member: Member): boolean =>
    waitsFor(member).length === 0 &&
    waits.every(({ of, from }) => {
      const cameByIt = member.suspensions.some((own) => own.from === from);
      return member.id !== of && member.since < from && !cameByIt;
    });
  return (by !== null && stands(by)) || !membersIn(book).some(stands) ? null : "takes-another";
}
