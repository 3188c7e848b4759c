import type { Whose } from "../findings.ts";

/** Deeds of the book, by the names of their kinds: a test holds them to the kernel's and the law's. */
export const deeds = [
  "circle.founded",
  "epoch.turned",
  "invitation.made",
  "invitation.withdrawn",
  "invitation.confirmed",
  "invitation.objected",
  "member.vouched",
  "member.admitted",
  "member.returned",
  "member.removed",
  "member.left",
  "member.held",
  "member.confirmed",
  "member.renewed",
  "steward.named",
  "steward.ended",
  "seat.opened",
  "seat.registered",
  "seat.delegated",
  "seat.answered",
  "seat.closed",
  "letterbox.made",
  "letterbox.opened",
  "letterbox.closed",
  "members.brought",
  "entry.brought",
  "rules.raised",
  "agreement.made",
  "agreement.changed",
  "invitation.marked",
  "standing.changed",
  "floor.given",
  "role.given",
  "role.ended",
  "clocks.stopped",
  "clocks.started",
  "proposal.opened",
  "proposal.amended",
  "proposal.withdrawn",
  "objection.raised",
  "objection.resolved",
  "round.waived",
  "outcome.declared",
  "outcome.challenged",
  "time-out.given",
  "time-out.appealed",
  "time-out.lifted",
  "accountability.asked",
  "accountability.sat",
  "draw.begun",
  "draw.joined",
  "draw.opened",
  "draw.declined",
] as const;

export type Deed = (typeof deeds)[number];

/** What an entry that does not count set out to do, and about whom. */
export interface Tried {
  readonly deed: Deed;
  readonly whom: Whose | null;
}
