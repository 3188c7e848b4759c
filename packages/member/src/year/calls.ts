import type { RoomId } from "@unionhall/protocol";
import type { CalendarEvent, Coming, Occurrence, Scheduled, Span } from "@unionhall/union";
import { calendarFile, callOfEvent, callRoom, callsAmong, callsAround, comingTo } from "@unionhall/union";
import type { EventIn } from "../home/scheduled.ts";
import { schedulesOf, scheduledOf } from "../home/scheduled.ts";
import { placeOf } from "../home/place.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import type { CallListed, CallsOfAll } from "../year.ts";
import { bring, isRead } from "./bring.ts";

/** The circles of which somebody has a calendar. */
export function circlesOf(person: Person | null): readonly Session[] {
  return [...(person?.sessions.values() ?? [])].filter(({ state }) => state !== "waiting" && state !== "out");
}

export function callsOfAll(person: Person | null, span: Span): CallsOfAll {
  const now = person?.env.clock.now() ?? 0;
  const zone = zoneHere();
  const reader = { zone, zones: zonesHere, now, today: wallTime(now, zone).day };
  const { coming, past } = callsAround(circlesOf(person).flatMap(scheduledOf), span, reader);
  return { coming: coming.map(listedCall), past: past.map(listedCall) };
}

export function listedCall({ event, day, first, last, when, at, place, off, moved }: Occurrence<EventIn>): CallListed {
  const { session, room } = event;
  const own = placeOf(session, room);
  const call = callRoom(callOfEvent(event)!, day);
  const isOpened = isRead(session, room) && contentsOf(session, room).items.has(call);
  return {
    ...own,
    path: isOpened && own.path.length > 0 ? [...own.path, call] : own.path,
    occurrence: { day, first, last, when, at, place, off, moved },
    mine: isRead(session, room) ? said(session, room, day) : null,
  };
}

function said(session: Session, room: RoomId, day: number): Coming | null {
  return comingTo(session.room(room).answers, day).find(({ mine }) => mine)?.coming ?? null;
}

/** The calls of this and the next weeks are read; what comes later is when its day comes near. In days. */
const ahead = 42;
/** Of one circle, so many. */
const mostRead = 8;

/** What cannot be reached now waits. */
export async function readCalls(person: Person): Promise<void> {
  const circles = circlesOf(person).filter(({ state }) => state === "in");
  for (const session of circles) for (const room of schedulesOf(session)) await bring(session, room);
  const today = wallTime(person.env.clock.now(), zoneHere()).day;
  const { coming } = callsOfAll(person, { from: today, to: today + ahead });
  for (const session of circles) {
    const theirs = coming.filter(({ circle }) => circle === session.circle.id).map(({ room }) => room);
    for (const room of [...new Set(theirs)].slice(0, mostRead)) await bring(session, room);
  }
}

export function callsFile(person: Person | null, neutral: string | null, remind?: number): string {
  const today = wallTime(person?.env.clock.now() ?? 0, zoneHere()).day;
  const calls = callsAmong(circlesOf(person).flatMap(scheduledOf));
  return calendarFile(calls.map(inFile), { zones: zonesHere, today, neutral, remind });
}

function inFile({ event, changed }: Scheduled<EventIn>): Scheduled<CalendarEvent> {
  const { session, room, title, facts, opened, changes } = event;
  const notes = isRead(session, room) ? (session.room(room).body?.text ?? "") : "";
  return {
    event: { room, by: opened.by, title, facts, notes, changedAt: changes.at(-1)?.time ?? opened.time },
    changed,
  };
}
