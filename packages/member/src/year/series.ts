import type { RoomId } from "@unionhall/protocol";
import type { CallSum, Occurrence } from "@unionhall/union";
import { callOfEvent, callRoom, callsAround, eventOf, fairTurns, itemsOf, sumOfCall } from "@unionhall/union";
import { attendanceRule } from "../calls/attendance.ts";
import { personIn } from "../calls/person.ts";
import type { EventIn } from "../home/scheduled.ts";
import { scheduledOf } from "../home/scheduled.ts";
import { isSteward } from "../session/is-steward.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import type { SeriesCall, SeriesView } from "../year.ts";
import { bring, isRead } from "./bring.ts";
import { listedCall } from "./calls.ts";

/** So many calls are looked back on, of so many days: a quarter of a year of weekly ones. */
const mostOfSeries = 12;
const back = 400;

export function seriesOf(session: Session, event: RoomId): SeriesView | null {
  const held = heldOf(session, event);
  if (held === null) return null;
  const calls = held.map((each) => seriesCall(session, each));
  const facilitators = calls.map(({ sum }) => sum?.facilitator?.member ?? null).toReversed();
  const turns = fairTurns(facilitators).map(({ member, ...turn }) => ({ ...personIn(session, member), ...turn }));
  return { calls, turns, carries: carries(session, held), kept: attendanceRule(session) };
}

/** Brings the event here, and then the calls. */
export async function readSeries(session: Session, event: RoomId): Promise<void> {
  await bring(session, event);
  for (const each of heldOf(session, event) ?? []) {
    const room = roomOfCall(session, each.event, each.day);
    if (room !== null) await bring(session, room);
  }
}

/** Those that took place, the latest first; null where it is no call again and again. */
function heldOf(session: Session, room: RoomId): readonly Occurrence<EventIn>[] | null {
  const found = scheduledOf(session).find(({ event }) => event.room === room);
  if (found === undefined || callOfEvent(found.event) === null || eventOf(found.event).repeat === null) return null;
  const now = session.circle.env.clock.now();
  const zone = zoneHere();
  const today = wallTime(now, zone).day;
  const { past } = callsAround([found], { from: today - back, to: today }, { zone, zones: zonesHere, now, today });
  return past.filter(({ off }) => !off).slice(0, mostOfSeries);
}

/** The room of the call of an event that begins on a day, once somebody opened it. */
export function roomOfCall(session: Session, event: EventIn, day: number): RoomId | null {
  const room = callRoom(callOfEvent(event)!, day);
  const isOpened = isRead(session, event.room) && contentsOf(session, event.room).items.has(room);
  return isOpened ? room : null;
}

/** The same where it is read here, with what it came to. */
export function heldCall(
  session: Session,
  event: EventIn,
  day: number,
): { readonly room: RoomId; readonly sum: CallSum } | null {
  const room = roomOfCall(session, event, day);
  if (room === null || !isRead(session, room)) return null;
  const agenda = itemsOf(contentsOf(session, room)).filter(
    ({ what, state }) => what === "agenda" && state === "active",
  );
  const items = agenda.map((item) => item.room);
  return { room, sum: sumOfCall(session.room(room).call, items, attendanceRule(session)) };
}

function seriesCall(session: Session, each: Occurrence<EventIn>): SeriesCall {
  const { occurrence, path } = listedCall(each);
  const held = heldCall(session, each.event, each.day);
  if (held === null) return { occurrence, path, sum: null };
  const { facilitator, ...sum } = held.sum;
  const who = facilitator === null ? null : personIn(session, facilitator);
  return { occurrence, path, sum: { ...sum, facilitator: who } };
}

function carries(session: Session, held: readonly Occurrence<EventIn>[]): boolean {
  const { me } = session;
  if (me === null) return false;
  const leads = held.flatMap(({ event, day }) => {
    const call = heldCall(session, event, day);
    return call === null ? [] : [...session.room(call.room).call.leads.values()];
  });
  const isTheirs = held.some(({ event }) => event.opened.by === me);
  return isTheirs || isSteward(session) || leads.some(({ member }) => member === me);
}
