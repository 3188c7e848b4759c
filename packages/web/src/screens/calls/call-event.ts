import type { CallView, ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { When } from "@unionhall/union";
import { callOfEvent, callRoom, eventOf, nextDayOf, occurrenceOf } from "@unionhall/union";
import { callPath, roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

/** The event that a call is of, and what this occurrence of it is like. */
export interface CallEvent {
  readonly schedule: RoomView;
  readonly event: ItemView;
  readonly room: RoomView;
  readonly when: When | null;
  readonly place: string;
  readonly off: boolean;
  /** How long it is, in minutes; null where it lasts days, or nobody has said. */
  readonly minutes: number | null;
}

/** Null where the way to it is not read here. */
export function useCallEvent(call: CallView): CallEvent | null {
  const { rooms } = useMember();
  const look = (room: RoomId | undefined): RoomView | null =>
    room === undefined ? null : rooms.look({ circle: call.circle, room });
  const room = look(look(call.room)?.item?.in);
  const schedule = look(room?.item?.in);
  if (room?.item == null || schedule === null) return null;
  const { when, repeat, place } = eventOf(room.item);
  const changed = schedule.occurrences.get(room.room)?.get(call.day);
  const now = when === null ? { when, place, off: false } : occurrenceOf({ when, repeat, place }, call.day, changed);
  const minutes = now.when?.type === "timed" ? now.when.length : null;
  return { schedule, event: room.item, room, when: now.when, place: now.place, off: now.off, minutes };
}

/** What it is called: by its event; and where it is of none, as in a linked circle, by itself. */
export function useCallTitle(call: CallView): string {
  const { rooms } = useMember();
  const found = useCallEvent(call);
  return found?.event.title ?? rooms.look(call)?.item?.title ?? "";
}

/** The day of the call of the same series that comes next after this one; null where none is near. */
export function useNextDay(call: CallView): number | null {
  const found = useCallEvent(call);
  if (found === null) return null;
  const { event, schedule } = found;
  return nextDayOf(eventOf(event), schedule.occurrences.get(event.room) ?? new Map(), call.day);
}

/** The address of the agenda of another call of the same event, by its day. */
export function agendaOfDay({ schedule, event }: CallEvent, day: number): string {
  const of = callOfEvent(event);
  const way = [schedule.room, event.room] as const;
  return of === null
    ? roomPath(schedule.circle, way)
    : callPath(schedule.circle, [...way, callRoom(of, day)], "agenda");
}

/** The address of something that stands in a call. */
export function useInCallPath(call: CallView): (room: RoomId) => string {
  const found = useCallEvent(call);
  const way = found === null ? [call.room] : ([found.schedule.room, found.room.room, call.room] as const);
  return (room) => roomPath(call.circle, [...way, room]);
}
