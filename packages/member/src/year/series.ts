import type { RoomId } from "@unionhall/protocol";
import type { Occurrence } from "@unionhall/union";
import { callOfEvent, callRoom, callsAround, eventOf, fairTurns, itemsOf, sumOfCall } from "@unionhall/union";
import { personIn } from "../calls/note-views.ts";
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
  return { calls, turns, carries: carries(session, held, event) };
}

/** Brings the event here, and then the calls. */
export async function readSeries(session: Session, event: RoomId): Promise<void> {
  await bring(session, event);
  for (const each of heldOf(session, event) ?? []) {
    const room = roomOf(each);
    if (isOpened(session, each)) await bring(session, room);
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

function roomOf({ event, day }: Occurrence<EventIn>): RoomId {
  return callRoom(callOfEvent(event)!, day);
}

function isOpened(session: Session, each: Occurrence<EventIn>): boolean {
  return isRead(session, each.event.room) && contentsOf(session, each.event.room).items.has(roomOf(each));
}

function seriesCall(session: Session, each: Occurrence<EventIn>): SeriesCall {
  const room = roomOf(each);
  const { occurrence, path } = listedCall(each);
  if (!isOpened(session, each) || !isRead(session, room)) return { occurrence, path, sum: null };
  const agenda = itemsOf(contentsOf(session, room)).filter(
    ({ what, state }) => what === "agenda" && state === "active",
  );
  const { facilitator, ...sum } = sumOfCall(
    session.room(room).call,
    agenda.map((item) => item.room),
  );
  return {
    occurrence,
    path,
    sum: { ...sum, facilitator: facilitator === null ? null : personIn(session, facilitator) },
  };
}

function carries(session: Session, held: readonly Occurrence<EventIn>[], event: RoomId): boolean {
  const { me } = session;
  if (me === null) return false;
  const isTheirs = held.some((each) => each.event.opened.by === me && each.event.room === event);
  const leads = held
    .filter((each) => isRead(session, roomOf(each)))
    .flatMap((each) => [...session.room(roomOf(each)).call.leads.values()]);
  return isTheirs || isSteward(session) || leads.some(({ member }) => member === me);
}
