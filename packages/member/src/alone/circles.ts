import type { CircleId, MemberId } from "@unionhall/protocol";
import type { AloneView } from "../alone.ts";
import type { Alone, DeskCircle } from "../desk/kinds.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";

/** Whether two circles are to be of two with the same other, or neither is of two. */
export function isSameOther(one: Alone | undefined, other: Alone | undefined): boolean {
  return one?.circle === other?.circle && one?.member === other?.member;
}

/** A walk-out of a circle of two is with the same other. */
export function aloneStill({ alone }: DeskCircle): Pick<DeskCircle, "alone"> {
  return alone === undefined ? {} : { alone };
}

/** What a circle is called: one of two by the other's name. A visit knows it to be of two by its book alone. */
export function titleOf(session: Session): string {
  const { alone } = session.held;
  if (alone === undefined && !session.circle.book.ofTwo) return session.hallway.title;
  const other = otherIn(session);
  return (other === null ? "" : nameOf(session, other.id)) || (alone?.name ?? "");
}

/** Whose face stands for it: of two, that of the other, as the circle that it came from knows them. */
export function faceOf({ held, circle }: Session): CircleId | MemberId {
  return held.alone?.member ?? circle.id;
}

/** Null where it is not to be of two. */
export function aloneOf(session: Session): AloneView | null {
  const { alone } = session.held;
  return alone === undefined ? null : { circle: alone.circle, member: alone.member, state: stateOf(session) };
}

function stateOf(session: Session): AloneView["state"] {
  if (isUnfit(session)) return "unfit";
  const other = otherIn(session);
  if (other === null) return isLapsed(session) ? "lapsed" : "asked";
  return other.state === "in" ? "both" : "left";
}

/** Whoever was asked could come until a day, and has not; or this person comes too late, and the door knows them no more. */
function isLapsed(session: Session): boolean {
  const { book, next } = session.circle;
  if (session.state === "waiting") return isShutOut(session);
  const all = [...book.invitations.values()];
  return all.length > 0 && all.every(({ state, until }) => state !== "open" || until < next.day);
}

/** Nobody lets this person in any more: whoever asked them has taken that back, or is gone. */
export function isShutOut({ held, state, trouble }: Session): boolean {
  return held.alone !== undefined && state === "waiting" && trouble?.reason === "latch-not-in-door";
}

/** It was said to be of two, and a third could come. */
export function isUnfit({ held, circle: { book } }: Pick<Session, "held" | "circle">): boolean {
  return held.alone !== undefined && book.statement !== null && !book.ofTwo;
}

function otherIn({ circle: { book }, me }: Session): { readonly id: MemberId; readonly state: string } | null {
  return me === null ? null : ([...book.members.values()].find(({ id }) => id !== me) ?? null);
}

/** The circle of two with somebody of a circle that this person has, and in which they are or may yet come; null where there is none. */
export function aloneWith({ sessions }: Person, circle: CircleId, member: MemberId): Session | null {
  const fitting = [...sessions.values()].filter(({ held, state, walkedTo }) => {
    return held.alone?.member === member && held.alone.circle === circle && state !== "out" && walkedTo === null;
  });
  const isOver = (session: Session): boolean => ["left", "lapsed"].includes(stateOf(session));
  return fitting.find((session) => !isOver(session)) ?? null;
}
