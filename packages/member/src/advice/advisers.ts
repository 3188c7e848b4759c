import { hasVoice, membersIn } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { standingOf, stateOf } from "@unionhall/union";
import type { AdvisersCircle } from "../advice.ts";
import { titleOf } from "../alone/circles.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";

/** Those in which this person can ask: they are a member there, and not an adviser. */
export function advisersCircles(person: Person | null): readonly AdvisersCircle[] {
  const all = [...(person?.sessions.values() ?? [])].filter(canAskIn);
  return all.map((session) => {
    return { circle: session.circle.id, title: titleOf(session), advisers: advisersIn(session).length };
  });
}

export function canAskIn({ circle, me, state }: Session): boolean {
  const member = me === null ? undefined : circle.book.members.get(me);
  if (state !== "in" || member === undefined || circle.me.visit !== undefined) return false;
  return isOfAdvisers(circle) && standingOf(circle.book, member.id) === "member" && hasVoice(member, circle.next);
}

/** Whether it began as one, whatever its agreement has become. */
export function isOfAdvisers({ book }: Session["circle"]): boolean {
  return stateOf(book).agreement?.began === "advisers";
}

export function advisersIn({ circle }: Session): readonly MemberId[] {
  return membersIn(circle.book).flatMap(({ id }) => (isAdviser(circle, id) ? [id] : []));
}

export function isAdviser({ book }: Session["circle"], member: MemberId): boolean {
  return standingOf(book, member) === "adviser";
}
