import type { RoomId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { positionOf, positionTaken, readAs, roundOn, takesPart, toolFor } from "@unionhall/union";
import { nudgedRooms } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";
import { inBook, todayIn } from "./known.ts";

/** What is open and means to reach this person: they have not seen it as it is; or their word is asked, and not given. */
export interface Asks extends InBook {
  readonly why: "new" | "word";
}

/**
 * The book says to everybody that something is proposed, and the day that it is decided now: nobody has to nudge
 * hundreds for it. Who takes no part in it is asked for nothing.
 */
export function asksOf(session: Session): readonly Asks[] {
  const { me, state, circle } = session;
  const member = me === null ? undefined : circle.book.members.get(me);
  if (state !== "in" || member === undefined || circle.me.visit !== undefined) return [];
  const today = todayIn(session);
  return inBook(session).flatMap((known): Asks[] => {
    const { decision } = known;
    const round = roundOn(decision.rounds, today);
    if (decision.ended !== null || round === "over" || !takesPart(circle.book, decision, member)) return [];
    if (round === "decide" && !hasSpoken(session, known)) return [{ ...known, why: "word" }];
    const isNew = decision.by !== me && decision.changed > circle.seen.upTo(decision.room);
    return isNew ? [{ ...known, why: "new" }] : [];
  });
}

function isOwn(item: Written): boolean {
  return readAs(positionTaken, item)?.for === null;
}

/** Where this person is named, or asked by a proposal, and has not looked since; and the way there. */
export function namedRooms(session: Session): ReadonlyMap<RoomId, readonly RoomId[]> {
  const tool = toolFor(session.hallway, "decisions");
  const way = tool === null ? [] : [tool];
  return new Map([...asksOf(session).map(({ decision }) => [decision.room, way] as const), ...nudgedRooms(session)]);
}

/** Themselves or by somebody else, also where it waits here to be sent. */
function hasSpoken({ circle, me, ballots }: Session, { id, decision }: InBook): boolean {
  if (circle.outbox.items.some((item) => item.room === decision.positions && isOwn(item))) return true;
  const isEntitled = (member: NonNullable<typeof me>): boolean => {
    const known = circle.book.members.get(member);
    return known !== undefined && takesPart(circle.book, decision, known);
  };
  return me !== null && positionOf(ballots.of(id, decision), me, isEntitled) !== null;
}
