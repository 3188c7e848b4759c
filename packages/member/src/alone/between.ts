import type { CircleId, MemberId } from "@unionhall/protocol";
import type { BetweenTwo } from "../alone.ts";
import { standingOf } from "../circle/standing.ts";
import type { PendingCircle } from "../device/pending.ts";
import { isRefused } from "../device/pending.ts";
import { mayNotAsk } from "../session/muted.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { oursStands } from "./approaches.ts";
import { aloneWith } from "./circles.ts";
import { declinedBy } from "./decline.ts";

/** How things are between this person and somebody of a circle. */
export function betweenTwo(person: Person | null, id: CircleId, member: MemberId): BetweenTwo {
  const from = person?.sessions.get(id);
  if (person === null || from === undefined) return { state: "gone" };
  const approach = person.approaches.from(person, from, member);
  const declined = declinedBy(person, id, member)?.until === null;
  const isHeard = !declined && !mayNotAsk(from, member);
  if (approach !== null && isHeard && !oursStands(person, approach)) return { state: "asks" };
  const ours = aloneWith(person, id, member);
  if (ours !== null) return { state: "open", circle: ours.circle.id };
  if (beingOpened(person, id, member) !== null) return { state: "opening" };
  const objection = notToAsk(from, member);
  return { state: objection ?? (declined ? "declined" : "nothing") };
}

/** Why somebody of a circle is not asked anything now; null where they are. */
export function notToAsk({ circle: { book, next } }: Session, member: MemberId): "gone" | "paused" | null {
  const there = book.members.get(member);
  const standing = there === undefined ? "left" : standingOf(there, next);
  if (standing === "in") return null;
  return standing === "held" || standing === "suspended" ? "paused" : "gone";
}

/** The circle of two with somebody that is kept here until a hall opens it; null where there is none. */
export function beingOpened({ pending }: Person, circle: CircleId, member: MemberId): PendingCircle | null {
  const isTheirs = ({ held: { alone } }: PendingCircle): boolean => alone?.circle === circle && alone.member === member;
  return pending.circles.find((each) => !isRefused(each) && isTheirs(each)) ?? null;
}
