import type { Kind } from "@unionhall/kernel";
import type { Key, MemberId } from "@unionhall/protocol";
import { choice, id, struct } from "@unionhall/protocol";
import type { Standing } from "../../agreement/agreement.ts";
import { standings } from "../../agreement/agreement.ts";
import { setStanding, standingOf } from "../standing.ts";
import { stateOf } from "../state.ts";
import { endRolesOf } from "./roles.ts";

export interface InvitationMarked {
  readonly invitation: Key;
  readonly as: Standing;
}

/** As what somebody comes in by it: said by whoever made it, before anybody has vouched for somebody. */
export const invitationMarked: Kind<InvitationMarked> = {
  name: "invitation.marked",
  version: 1,
  payload: struct({ invitation: id("key"), as: choice(...standings) }),
  author: "member",
  warranted: true,
  check(book, { payload, by }) {
    if (stateOf(book).agreement === null) return "no-agreement";
    const invitation = book.invitations.get(payload.invitation);
    if (invitation === undefined || invitation.returning !== null) return "unknown-invitation";
    if (invitation.state !== "open") return "invitation-not-open";
    return invitation.by === by?.id && invitation.vouchedBy.size === 0 ? null : "takes-another";
  },
  apply(book, { payload }) {
    stateOf(book).marks.set(payload.invitation, payload.as);
  },
};

export interface StandingChanged {
  readonly member: MemberId;
  readonly as: Standing;
}

/** They take part otherwise from here on. Who is no member any more has no roles. */
export const standingChanged: Kind<StandingChanged> = {
  name: "standing.changed",
  version: 1,
  payload: struct({ member: id("member"), as: choice(...standings) }),
  author: "member",
  warranted: true,
  check(book, { payload }) {
    if (stateOf(book).agreement === null) return "no-agreement";
    const member = book.members.get(payload.member);
    if (member?.state !== "in") return "unknown-member";
    if (standingOf(book, member.id) === payload.as) return "no-effect";
    // Their office ends first, as before somebody is put out.
    return member.steward ? "stewards-need-a-majority" : null;
  },
  apply(book, { payload: { member, as }, day, seq }) {
    setStanding(book, member, as, seq);
    if (as !== "member") endRolesOf(book, member, day);
  },
};
