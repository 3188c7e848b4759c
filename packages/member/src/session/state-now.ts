import { isUnfit } from "../alone/circles.ts";
import type { CircleState } from "../api.ts";
import { standingOf } from "../circle/standing.ts";
import type { Session } from "./session.ts";

/** This member's latch at the hall's door, as it was last tried. */
export type LatchTried = "good" | "unknown" | "paused";

/** How it stands with this member in a circle. */
export function stateNow(session: Session, latch: LatchTried): CircleState {
  const { circle, me, walkedTo, state } = session;
  if (latch === "unknown" || walkedTo !== null || isUnfit(session)) return "out";
  if (latch === "paused") return "held";
  const member = me === null ? undefined : circle.book.members.get(me);
  if (member === undefined) return state;
  const standing = standingOf(member, circle.next);
  const isMine = member.keys.signing === circle.voice;
  return standing === "left" || standing === "removed" || !isMine ? "out" : standing;
}
