import type { MemberId } from "@unionhall/protocol";
import { id, struct } from "@unionhall/protocol";
import type { Kind } from "../kind.ts";
import { letOut } from "../membership.ts";
import { suspendWeek } from "../suspension.ts";
import { thoseWithVoice } from "../voice.ts";

export interface MemberNamed {
  readonly member: MemberId;
}

const named = struct({ member: id("member") });

/** Someone is out. Comes with a turn, so that they open nothing later. */
export const memberRemoved: Kind<MemberNamed> = {
  name: "member.removed",
  version: 1,
  payload: named,
  author: "member",
  warranted: true,
  check(book, { payload }) {
    const member = book.members.get(payload.member);
    if (member?.state !== "in") return "unknown-member";
    // A steward's office ends first, which takes the others.
    return member.steward ? "stewards-need-a-majority" : null;
  },
  apply(book, { payload, seq }) {
    const member = book.members.get(payload.member);
    if (member !== undefined) letOut(book, member, "removed", seq);
  },
};

/** Someone goes by themselves. The next turn leaves them out. */
export const memberLeft: Kind<Record<string, never>> = {
  name: "member.left",
  version: 1,
  payload: struct({}),
  author: "member",
  warranted: false,
  check: () => null,
  apply(book, { by, seq }) {
    if (by !== null) letOut(book, by, "left", seq);
  },
};

/** Days a hold lasts once enough members have asked for it, and days their asking waits for the others. */
const holdDays = 3;
/** Nobody asks for a hold more often, so that no two can silence a circle. */
const daysBetween = 30;

/** A phone may be in other hands. When two have said so, its owner's key is not heard for three days. */
export const memberHeld: Kind<MemberNamed> = {
  name: "member.held",
  version: 1,
  payload: named,
  author: "member",
  warranted: true,
  check(book, { payload, by, day }) {
    if (book.members.get(payload.member)?.state !== "in") return "unknown-member";
    // The words speak in a desk, and whoever took a device of theirs can make it two.
    if (book.statement?.of === "devices") return "not-in-a-desk";
    const last = by?.lastAsked ?? null;
    return last !== null && day - last < daysBetween ? "too-soon" : null;
  },
  apply(book, { payload, by, seq, day }) {
    const member = book.members.get(payload.member);
    if (member === undefined || by === null) return;
    by.lastAsked = day;
    for (const [holder, asked] of member.holders) if (day - asked > holdDays) member.holders.delete(holder);
    member.holders.set(by.id, day);
    if (thoseWithVoice(book, member.holders.keys(), { seq, day }).length < 2) return;
    member.holders.clear();
    member.holds.push({ from: seq, lastDay: day + holdDays, lifted: null });
    suspendWeek(book, member, { seq, day });
  },
};
