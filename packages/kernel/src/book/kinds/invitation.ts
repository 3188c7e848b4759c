import type { Key, MemberId } from "@unionhall/protocol";
import { id, maybe, struct, uint } from "@unionhall/protocol";
import type { Invitation } from "../book.ts";
import { invitedMore } from "../invited.ts";
import { widens } from "../membership.ts";
import type { Kind } from "../kind.ts";

export interface InvitationMade {
  readonly invitation: Key;
  readonly latch: Key;
  /** 0: the first device of a member lets them in. More: so many members vouch first. */
  readonly vouches: number;
  readonly returning?: MemberId;
  /** Last day, counted from 1970. */
  readonly until: number;
}

/** A member makes so many on one day. Each is kept by every device for as long as the circle lasts. */
const mostInADay = 200;

/** A link was made. It authorises; it opens nothing. */
export const invitationMade: Kind<InvitationMade> = {
  name: "invitation.made",
  version: 1,
  payload: struct({
    invitation: id("key"),
    latch: id("key"),
    vouches: uint(100),
    returning: maybe(id("member")),
    until: uint(100_000_000),
  }),
  author: "member",
  warranted: true,
  keys: ({ invitation, latch }) => [invitation, latch],
  check(book, { payload, by, day }) {
    if (book.invitations.has(payload.invitation)) return "invitation-known";
    if (payload.returning !== undefined && book.members.get(payload.returning) === undefined) return "unknown-member";
    // Whoever took a device could bring it back as the words.
    if (payload.returning !== undefined && book.statement?.of === "devices") return "not-in-a-desk";
    if (payload.returning === undefined && widens(book, 1) !== null) return "circle-of-two";
    const { invited } = book;
    const today = by === null || invited.day !== day ? 0 : (invited.by.get(by.id) ?? 0);
    return today < mostInADay ? null : "too-many-of-these";
  },
  apply(book, { payload, by, day }) {
    if (by === null) return;
    book.invited = invitedMore(book.invited, { by: by.id, day });
    book.invitations.set(payload.invitation, {
      key: payload.invitation,
      latch: payload.latch,
      by: by.id,
      vouches: payload.vouches,
      returning: payload.returning ?? null,
      until: payload.until,
      day,
      state: "open",
      grant: { by: [by.id], day },
      suspensions: [],
      vouchedBy: new Map(),
      objections: new Set(),
    });
  },
};

export interface InvitationNamed {
  readonly invitation: Key;
}

const named = struct({ invitation: id("key") });

/** Whoever made it, or a steward, takes it back. */
export const invitationWithdrawn: Kind<InvitationNamed> = {
  name: "invitation.withdrawn",
  version: 1,
  payload: named,
  author: "member",
  warranted: false,
  check(book, { payload, by }) {
    const invitation = book.invitations.get(payload.invitation);
    if (invitation === undefined) return "unknown-invitation";
    if (invitation.state !== "open") return "invitation-not-open";
    return invitation.by === by?.id || by?.steward === true ? null : "not-a-steward";
  },
  apply(book, { payload }) {
    const invitation = book.invitations.get(payload.invitation);
    if (invitation !== undefined) invitation.state = "withdrawn";
  },
};

/** Only against a return: the vouches then have to be a majority of the other stewards. */
export const invitationObjected: Kind<InvitationNamed> = {
  name: "invitation.objected",
  version: 1,
  payload: named,
  author: "member",
  warranted: true,
  check(book, { payload }) {
    const invitation = book.invitations.get(payload.invitation);
    if (invitation === undefined) return "unknown-invitation";
    return invitation.returning === null || invitation.state !== "open" ? "no-effect" : null;
  },
  apply(book, { payload, by }) {
    if (by !== null) book.invitations.get(payload.invitation)?.objections.add(by.id);
  },
};

export interface MemberVouched {
  readonly invitation: Key;
  /** The signing key in the join letter: a vouch is for a person, not for a link. */
  readonly signing: Key;
}

export const memberVouched: Kind<MemberVouched> = {
  name: "member.vouched",
  version: 1,
  payload: struct({ invitation: id("key"), signing: id("key") }),
  author: "member",
  warranted: true,
  check(book, { payload }) {
    const invitation = book.invitations.get(payload.invitation);
    if (invitation === undefined) return "unknown-invitation";
    return invitation.state === "open" ? null : "invitation-not-open";
  },
  apply(book, { payload, by }) {
    const invitation = book.invitations.get(payload.invitation);
    if (invitation === undefined || by === null) return;
    const vouchers = invitation.vouchedBy.get(payload.signing) ?? new Set();
    withdrawVouch(invitation, by.id);
    invitation.vouchedBy.set(payload.signing, vouchers.add(by.id));
  },
};

/** A member's newest vouch is the one that counts: who vouches for everybody vouches for nobody. */
function withdrawVouch({ vouchedBy }: Invitation, voucher: MemberId): void {
  for (const [signing, vouchers] of vouchedBy) {
    if (vouchers.delete(voucher) && vouchers.size === 0) vouchedBy.delete(signing);
  }
}
