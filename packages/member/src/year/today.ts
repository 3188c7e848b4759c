import type { Call, Occurrence } from "@unionhall/union";
import { callOfEvent, callRoom, callsAround } from "@unionhall/union";
import type { EventIn } from "../home/scheduled.ts";
import { schedulesOf, scheduledOf } from "../home/scheduled.ts";
import type { Person } from "../session/person.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import type { CallToday } from "../year.ts";
import { bring, isRead } from "./bring.ts";
import { circlesOf, listedCall } from "./calls.ts";
import { roomOfCall } from "./series.ts";

/** Whatever circles put on one day, so many are read for Home. */
const mostRead = 8;

/** The calls of today, the soonest first: also one whose time is over, where it was begun and nobody has ended it. */
export function callsToday(person: Person | null): readonly CallToday[] {
  const now = person?.env.clock.now() ?? 0;
  return occurrencesToday(person, now)
    .filter((each) => callIn(each)?.over == null)
    .map((each) => ({ isLate: each.at !== null && each.at.end <= now, call: todayOf(each) }))
    .filter(({ isLate, call }) => !isLate || call.begun)
    .map(({ call }) => call);
}

/** Brings here what Home says of them. What cannot be reached now waits. */
export async function readToday(person: Person): Promise<void> {
  const circles = circlesOf(person).filter(({ state }) => state === "in");
  for (const session of circles) for (const room of schedulesOf(session)) await bring(session, room);
  for (const { event, day } of occurrencesToday(person, person.env.clock.now()).slice(0, mostRead)) {
    await bring(event.session, event.room);
    const room = roomOfCall(event.session, event, day);
    if (room !== null) await bring(event.session, room);
  }
}

function occurrencesToday(person: Person | null, now: number): readonly Occurrence<EventIn>[] {
  const zone = zoneHere();
  const { day } = wallTime(now, zone);
  const reader = { zone, zones: zonesHere, now, today: day };
  const { past, coming } = callsAround(circlesOf(person).flatMap(scheduledOf), { from: day, to: day }, reader);
  return [...past.toReversed(), ...coming].filter(({ off }) => !off);
}

function todayOf(each: Occurrence<EventIn>): CallToday {
  const { event, day } = each;
  const { session } = event;
  const call = callIn(each);
  const here = [...(call?.here ?? [])].filter(([, came]) => came.here);
  return {
    ...listedCall(each),
    event: event.room,
    call: callRoom(callOfEvent(event)!, day),
    here: here.length,
    begun: call !== null && (here.length > 0 || call.at.length > 0),
    mineHere: here.some(([member]) => member === session.me),
    mayCome: session.state === "in",
  };
}

/** What happens in it, where somebody opened it and it is read here. */
function callIn({ event, day }: Occurrence<EventIn>): Call | null {
  const room = roomOfCall(event.session, event, day);
  return room === null || !isRead(event.session, room) ? null : event.session.room(room).call;
}
