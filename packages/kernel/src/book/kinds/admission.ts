import { memberIdOf, struct } from "@unionhall/protocol";
import type { SignedLetter } from "../../join/letter.ts";
import { letterProofs, signedLetterCodec } from "../../join/letter.ts";
import type { Book, Grant, Invitation, Member, Void } from "../book.ts";
import { membersIn, stewards } from "../book.ts";
import type { Deed, Kind } from "../kind.ts";
import { isLawfulBoxKey } from "../../sealing/lawful-box-key.ts";
import { areOfTheLink, endRoles, keysKnown, letBackIn, letIn, signingKeys, widens } from "../membership.ts";
import { broughtIn, suspendWeek, waitsFor } from "../suspension.ts";
import { thoseWithVoice } from "../voice.ts";

export interface Admission {
  readonly letter: SignedLetter;
}

/** A newcomer is in. Comes with the step that gives them keys. */
export const memberAdmitted: Kind<Admission> = {
  ...shared("member.admitted"),
  check(book, deed) {
    const invitation = usable(book, deed);
    if (typeof invitation === "string") return invitation;
    if (invitation.returning !== null) return "unknown-invitation";
    return (
      widens(book, 1) ??
      ownInvitation(book, invitation, deed) ??
      knocked(book, invitation, deed) ??
      keysFresh(book, invitation, deed)
    );
  },
  apply(book, deed) {
    const { keys } = deed.payload.letter.letter;
    const grant = spend(book, deed);
    if (grant !== null) letIn(book, { id: memberIdOf(keys.signing), keys, steward: false, grant, seq: deed.seq });
  },
};

/** Whole days between the invitation's and the return: 48 hours whatever clocks claim. */
const daysToObject = 2;

/** Someone who lost every device and their words is back: the same person, without roles. */
export const memberReturned: Kind<Admission> = {
  ...shared("member.returned"),
  check(book, deed) {
    const invitation = usable(book, deed);
    if (typeof invitation === "string") return invitation;
    const member = returningBy(book, invitation);
    if (member === undefined) return "unknown-invitation";
    if (deed.day - invitation.day <= daysToObject) return "too-soon";
    return vouchedFor(book, invitation, member, deed) ?? keysFresh(book, invitation, deed);
  },
  apply(book, deed) {
    const { keys, invitation } = deed.payload.letter.letter;
    const member = returningBy(book, book.invitations.get(invitation));
    const grant = member === undefined ? null : spend(book, deed);
    if (member === undefined || grant === null) return;
    suspendWeek(book, member, deed);
    endRoles(book, member, deed.seq);
    letBackIn(book, member, keys, deed.seq);
    member.grant = grant;
  },
};

function returningBy(book: Book, invitation: Invitation | undefined): Member | undefined {
  return invitation?.returning == null ? undefined : book.members.get(invitation.returning);
}

function shared(name: string): Omit<Kind<Admission>, "check" | "apply"> {
  return {
    name,
    version: 1,
    payload: struct({ letter: signedLetterCodec }),
    author: "member",
    warranted: true,
    proofs: ({ letter }) => letterProofs(letter),
    keys: ({ letter }) => signingKeys(letter.letter.keys),
  };
}

function usable(book: Book, { payload, day }: Deed<Admission>): Invitation | Void {
  const { letter } = payload.letter;
  if (letter.circle !== book.circle) return "not-this-circle";
  const invitation = book.invitations.get(letter.invitation);
  if (invitation === undefined) return "unknown-invitation";
  if (invitation.state !== "open" || day > invitation.until) return "invitation-not-open";
  return waitsFor(invitation).length === 0 ? invitation : "invitation-suspended";
}

/** From three members up nobody admits whom they invited, unless the law says so; in a desk all members are one person. */
function ownInvitation(book: Book, invitation: Invitation, { by }: Deed<Admission>): Void | null {
  if (book.statement?.of === "devices" || book.law.letsInOwn(book, invitation.key)) return null;
  return invitation.by === by?.id ? "own-invitation" : null;
}

function knocked(book: Book, invitation: Invitation, deed: Deed<Admission>): Void | null {
  if (invitation.vouches === 0) return null;
  const vouchers = standingFor(book, invitation, deed);
  if (vouchers.some(({ id }) => id === deed.by?.id)) return "voucher-admits";
  return vouchers.length >= invitation.vouches ? null : "not-enough-vouches";
}

function standingFor(book: Book, { vouchedBy }: Invitation, deed: Deed<Admission>): readonly Member[] {
  return thoseWithVoice(book, vouchedBy.get(deed.payload.letter.letter.keys.signing) ?? [], deed);
}

/**
 * Two vouches, or everyone else in a smaller circle, and a steward's among them: two people whom somebody
 * has made up bring nobody back. After an objection a majority of the other stewards. Whom a phone let in
 * just before has no say in whose it was: they wait from here on.
 */
function vouchedFor(book: Book, invitation: Invitation, member: Member, deed: Deed<Admission>): Void | null {
  const doubtful = broughtIn(book, member, deed);
  if (deed.by !== null && doubtful.has(deed.by.id)) return "takes-another";
  const others = (members: readonly Member[]): readonly Member[] => members.filter(({ id }) => id !== member.id);
  const vouchers = others(standingFor(book, invitation, deed)).filter(({ id }) => !doubtful.has(id));
  const everyone = others(membersIn(book)).length;
  const guardians = others(stewards(book)).length;
  const guarding = vouchers.filter(({ steward }) => steward).length;
  const enough =
    invitation.objections.size === 0
      ? vouchers.length >= Math.min(Math.max(2, invitation.vouches), everyone) && guarding >= Math.min(1, guardians)
      : guarding * 2 > guardians;
  return enough ? null : "not-enough-vouches";
}

function keysFresh(book: Book, invitation: Invitation, { payload }: Deed<Admission>): Void | null {
  const { keys } = payload.letter.letter;
  if (keysKnown(book, keys) || areOfTheLink(keys, invitation)) return "keys-known";
  return isLawfulBoxKey(keys.box) ? null : "keys-unlawful";
}

/** Closes the invitation, notes the admission for the step that follows, and says on whose word it rests. */
function spend(book: Book, { payload, by, seq, day }: Deed<Admission>): Grant | null {
  const invitation = book.invitations.get(payload.letter.letter.invitation);
  if (invitation === undefined || by === null) return null;
  invitation.state = "spent";
  book.admission = { seq, by: by.id };
  return { by: [...invitation.grant.by, by.id], day };
}
