import type { RoomId } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import type { CallSum, Occurrence } from "@unionhall/union";
import { callsAround, lastDayToChallenge, stands, stateOf } from "@unionhall/union";
import type { AwayLine } from "../away.ts";
import { calendarDay, inBook, todayIn } from "../decisions/known.ts";
import { decisionsOfMine } from "../home/decisions.ts";
import { placeOf } from "../home/place.ts";
import type { EventIn } from "../home/scheduled.ts";
import { scheduledOf } from "../home/scheduled.ts";
import { toDosOfMine } from "../home/to-dos.ts";
import { itemOf } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import { heldCall } from "../year/series.ts";

/** What happened in a circle since a time that Home does not show anyhow. */
export function happenedSince(session: Session, since: number): readonly AwayLine[] {
  return [...decided(session, since), ...held(session, since), ...handedOn(session, since)];
}

/** What waits for this person there: Home shows it, whenever it came. */
export function waiting(session: Session, since: number): readonly AwayLine[] {
  const words = decisionsOfMine([session]).filter(({ why }) => why === "word");
  return [...words.map((word): AwayLine => ({ ...word, why: "word", time: 0 })), ...given(session, since)];
}

/** What was decided stands from when nobody can ask for another count. */
function decided(session: Session, since: number): readonly AwayLine[] {
  const today = todayIn(session);
  return inBook(session).flatMap(({ decision }): AwayLine[] => {
    const { outcome, deeds, room } = decision;
    if (outcome === null || !outcome.passed || !stands(decision, outcome, today)) return [];
    const day = calendarDay(session, lastDayToChallenge(decision, outcome) + 1);
    const time = outcome.atOnce ? outcome.time : day * msInDay;
    const done = deeds.length > 0 && outcome.used.size === deeds.length;
    return time > since ? [{ ...placeOf(session, room), why: "decided", time, done }] : [];
  });
}

/** As far as its page is read here. */
function held(session: Session, since: number): readonly AwayLine[] {
  return callsSince(session, since).flatMap(({ event, day, at }): AwayLine[] => {
    const call = heldCall(session, event, day);
    if (call === null || !tookPlace(call.sum)) return [];
    const { decisions, actions } = call.sum;
    const name = event.title;
    return [{ ...placeOf(session, call.room), name, why: "call", time: at?.end ?? 0, decisions, actions }];
  });
}

/** A page that was prepared and at which nobody was is no call that was held. */
function tookPlace({ came, reached, decisions, actions, questions }: CallSum): boolean {
  return came !== null || reached + decisions + actions + questions > 0;
}

/** The calls that were over by now and not before, the latest first. */
export function callsSince(session: Session, since: number): readonly Occurrence<EventIn>[] {
  const now = session.circle.env.clock.now();
  const zone = zoneHere();
  const day = (time: number): number => wallTime(time, zone).day;
  const span = { from: day(since), to: day(now) };
  const { past } = callsAround(scheduledOf(session), span, { zone, zones: zonesHere, now, today: span.to });
  return past.filter(({ off, at }) => !off && at !== null && at.end > since);
}

/** Days are all that the book says of it. */
function handedOn(session: Session, since: number): readonly AwayLine[] {
  const { book, hallway } = session.circle;
  if (hallway === null) return [];
  const roles = stateOf(book).roles.filter(({ from, until }) => until === null && from * msInDay > since);
  return roles.map(({ member, role, from }): AwayLine => {
    const where = placeOf(session, hallway);
    return { ...where, why: "role", time: from * msInDay, role, who: nameOf(session, member) };
  });
}

/** Where somebody else opened or changed it since. */
function given(session: Session, since: number): readonly AwayLine[] {
  return toDosOfMine([session]).flatMap((toDo): AwayLine[] => {
    const time = byOthers(session, toDo.room, since);
    return time === null ? [] : [{ ...toDo, why: "to-do", time }];
  });
}

function byOthers(session: Session, room: RoomId, since: number): number | null {
  const item = itemOf(session, room)?.item;
  const stamps = item === undefined ? [] : [item.opened, ...item.changes];
  const last = stamps.findLast(({ by, time }) => by !== session.me && time > since);
  return last?.time ?? null;
}
