import type { RoomId } from "@unionhall/protocol";
import type { Item, Occurrence, Scheduled } from "@unionhall/union";
import { comingUp, dayByDay, itemsOf, thisWeek } from "@unionhall/union";
import type { MyToDo, WeekView } from "../home.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { wallTime, zoneHere, zonesHere } from "../wall-time.ts";
import { placeOf } from "./place.ts";

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

interface EventIn {
  readonly session: Session;
  readonly room: RoomId;
  readonly facts: Item["facts"];
}

/** The events of a circle's schedules that stand, as far as they are read here. */
function scheduledOf(session: Session): readonly Scheduled<EventIn>[] {
  const tools = [...session.hallway.dock.items.values()].filter(
    ({ what, state }) => what === "schedule" && state === "active",
  );
  return tools
    .filter(({ room }) => session.rooms.has(room))
    .flatMap(({ room: schedule }) => {
      const { occurrences } = session.room(schedule);
      return itemsOf(contentsOf(session, schedule))
        .filter(({ what, state }) => what === "event" && state === "active")
        .map(({ room, facts }) => ({ event: { session, room, facts }, changed: occurrences.get(room) ?? new Map() }));
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
