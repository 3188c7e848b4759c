import type { EntryId, RoomId } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import type { Decision, DecidedDeed } from "@unionhall/union";
import { proposalAmended, proposalOpened, readAs, stateOf, todayOf } from "@unionhall/union";
import { Stopped } from "../problems.ts";
import { itemOf } from "../session/item-views.ts";
import type { OfRoom } from "./booked.ts";
import type { Session } from "../session/session.ts";

/** A decision as this device knows it. */
export interface Known {
  /** Null as long as it waits here to be sent. */
  readonly id: EntryId | null;
  readonly decision: Decision;
}

export interface InBook extends Known {
  readonly id: EntryId;
}

export function isInBook(known: Known): known is InBook {
  return known.id !== null;
}

/** The circle's day today. */
export function todayIn({ circle }: Session): number {
  return todayOf(circle.book, circle.next);
}

/** The calendar's day of one of the circle's: its clocks may have stood still. */
export function calendarDay(session: Session, day: number): number {
  return day + session.circle.next.day - todayIn(session);
}

/** Those of the book, past ones too, one for each room: in the order in which the first of each was opened. */
export function inBook(session: Session): readonly InBook[] {
  return [...session.ballots.booked.byRoom.values()].map((all) => shownAmong(session, all));
}

/** Those of which another is shown where they say that they stand. */
export function shadowed(session: Session): readonly InBook[] {
  const several = [...session.ballots.booked.byRoom.values()].filter(({ length }) => length > 1);
  return several.flatMap((all) => {
    const first = shownAmong(session, all);
    return all.filter((each) => each !== first);
  });
}

/** Anybody can name somebody else's room, and be quicker: before all others is the one by who opened the room's item. */
function shownAmong(session: Session, all: OfRoom): InBook {
  const [first] = all;
  return all.length === 1 ? first : (all.find((each) => isItsOwn(session, each)) ?? first);
}

function isItsOwn(session: Session, { decision: { room, by } }: InBook): boolean {
  return itemOf(session, room)?.item.opened.by === by;
}

/** What waits here to be proposed, as it will be. */
export function waitingHere(session: Session): readonly Known[] {
  const { circle, me } = session;
  const { agreement } = stateOf(circle.book);
  if (agreement === null || me === null) return [];
  return circle.outbox.items.flatMap((item): Known[] => {
    const opened = item.room === bookRoom ? readAs(proposalOpened, item) : null;
    if (opened === null) return [];
    const { clarify, react, decide, ...rest } = opened;
    const { seq } = circle.next;
    const decision: Decision = {
      ...rest,
      by: me,
      seq,
      time: item.time,
      rule: agreement.rules[opened.subject],
      caucuses: [],
      rounds: { clarify, react, decide },
      changed: seq,
      paused: new Set(),
      objections: new Map(),
      waived: { round: "clarify", by: new Set() },
      ended: null,
      outcome: null,
    };
    return [{ id: null, decision }];
  });
}

function bookedAt(session: Session, room: RoomId): InBook | undefined {
  const all = session.ballots.booked.byRoom.get(room);
  return all === undefined ? undefined : shownAmong(session, all);
}

/** The decision whose item has this room; null where there is none. */
export function knownAt(session: Session, room: RoomId): Known | null {
  return bookedAt(session, room) ?? waitingHere(session).find(({ decision }) => decision.room === room) ?? null;
}

/** The same, for who acts on it: it has to be in the book. Throws `Stopped`. */
export function actedOn(session: Session, room: RoomId): InBook {
  const found = bookedAt(session, room);
  if (found === undefined) throw new Stopped(knownAt(session, room) === null ? "no-such-room" : "offline");
  return found;
}

/** What it would do: as it was amended here too, where that waits. */
export function deedsOf({ circle }: Session, { id, decision }: Known): readonly DecidedDeed[] {
  const amended = circle.outbox.items.flatMap((item) => readAs(proposalAmended, item) ?? []);
  return amended.findLast(({ proposal }) => proposal === id)?.deeds ?? decision.deeds;
}
