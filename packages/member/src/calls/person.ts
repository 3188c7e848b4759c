import type { MemberId } from "@unionhall/protocol";
import type { CallPerson } from "../calls.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";

export function personIn(session: Session, member: MemberId): CallPerson {
  return { member, name: nameOf(session, member), mine: member === session.me };
}

/** Whoever left the circle, or was put out, has left its calls, too. */
export function isPresent({ circle }: Session, member: MemberId): boolean {
  return circle.book.members.get(member)?.state === "in";
}
