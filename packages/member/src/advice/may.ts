import { hasVoice } from "@unionhall/kernel";
import type { Decision } from "@unionhall/union";
import { roundOn, standingOf } from "@unionhall/union";
import { todayIn } from "../decisions/known.ts";
import type { Session } from "../session/session.ts";

/** As long as it is not over, by any member: whoever has been asked answers for those who decide. */
export function mayAsk(session: Session, decision: Decision): boolean {
  return isMember(session) && decision.ended === null && roundOn(decision.rounds, todayIn(session)) !== "over";
}

/** Whether this person takes part in the circle as a member, and is heard. */
export function isMember({ circle, me }: Session): boolean {
  const member = me === null ? undefined : circle.book.members.get(me);
  return member !== undefined && standingOf(circle.book, member.id) === "member" && hasVoice(member, circle.next);
}
