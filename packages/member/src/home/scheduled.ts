import type { Item, Scheduled } from "@unionhall/union";
import { itemsOf } from "@unionhall/union";
import { contentsOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";

/** An event of a circle's schedule. */
export interface EventIn extends Item {
  readonly session: Session;
}

/** The events of a circle's schedules that stand, as far as they are read here. */
export function scheduledOf(session: Session): readonly Scheduled<EventIn>[] {
  return schedulesOf(session)
    .filter((room) => session.rooms.has(room))
    .flatMap((schedule) => {
      const { occurrences } = session.room(schedule);
      return itemsOf(contentsOf(session, schedule))
        .filter(({ what, state }) => what === "event" && state === "active")
        .map((item) => ({ event: { ...item, session }, changed: occurrences.get(item.room) ?? new Map() }));
    });
}

/** Those among a circle's tools. */
export function schedulesOf({ hallway }: Session): readonly Item["room"][] {
  const tools = [...hallway.dock.items.values()];
  return tools.filter(({ what, state }) => what === "schedule" && state === "active").map(({ room }) => room);
}
