import type { CalendarAsk, CalendarEvent, Scheduled } from "@unionhall/union";
import { calendarFile } from "@unionhall/union";
import type { CircleView } from "./api.ts";
import type { ItemView, RoomActs, RoomView } from "./rooms.ts";
import { wallTime, zoneHere, zonesHere } from "./wall-time.ts";

/** The events of a schedule that stand, as an agenda takes them. */
export function scheduledIn({
  items,
  occurrences,
}: Pick<RoomView, "items" | "occurrences">): readonly Scheduled<ItemView>[] {
  return items
    .filter(({ what, state }) => what === "event" && state === "active")
    .map((event) => ({ event, changed: occurrences.get(event.room) ?? new Map() }));
}

/** A calendar file of these events; `now` in ms since 1970. Notes are told of those that are read here. */
export function circleCalendar(
  scheduled: readonly Scheduled<ItemView>[],
  rooms: Pick<RoomActs, "look">,
  circle: CircleView["id"],
  { neutral, remind, now }: Pick<CalendarAsk, "neutral" | "remind"> & { readonly now: number },
): string {
  const events = scheduled.map(({ event, changed }): Scheduled<CalendarEvent> => {
    const { room, by, title, facts, made, changes } = event;
    const notes = rooms.look({ circle, room })?.body?.text ?? "";
    return { event: { room, by, title, facts, notes, changedAt: changes.at(-1)?.time ?? made }, changed };
  });
  return calendarFile(events, { zones: zonesHere, today: wallTime(now, zoneHere()).day, neutral, remind });
}
