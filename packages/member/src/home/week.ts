import type { Occurrence } from "@unionhall/union";
import { comingUp, dayByDay, thisWeek } from "@unionhall/union";
import type { MyToDo, WeekView } from "../home.ts";
import type { Session } from "../session/session.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import { placeOf } from "./place.ts";
import type { EventIn } from "./scheduled.ts";
import { scheduledOf } from "./scheduled.ts";

/** Whatever circles put into their schedules, Home stays a page. */
const mostOfWeek = 50;

/** What comes today and this week in these circles, and what of their to-dos is due; `now` in ms since 1970. */
export function weekOf(circles: readonly Session[], toDos: readonly MyToDo[], now: number): readonly WeekView[] {
  const zone = zoneHere();
  const span = thisWeek(wallTime(now, zone).day);
  const events = comingUp(circles.flatMap(scheduledOf), span, now, { zone, zones: zonesHere });
  return dayByDay(events, toDos, span)
    .slice(0, mostOfWeek)
    .map((each) => {
      if (each.type === "to-do") return { ...each.toDo, day: each.day, occurrence: null };
      return { ...eventPlace(each.occurrence), day: each.day };
    });
}

function eventPlace({
  event: { session, room },
  when,
  at,
  place,
  off,
  moved,
}: Occurrence<EventIn>): Omit<WeekView, "day"> {
  return { ...placeOf(session, room), occurrence: { when, at, place, off, moved } };
}
