import type { At, CallView, ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { When } from "@unionhall/union";
import { eventOf, occurrenceOf } from "@unionhall/union";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

/** The event that a call is of, and what this occurrence of it is like. */
export interface CallEvent {
  readonly schedule: At;
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

/** The address of something that stands in a call. */
export function useInCallPath(call: CallView): (room: RoomId) => string {
  const found = useCallEvent(call);
  const way = found === null ? [call.room] : ([found.schedule.room, found.room.room, call.room] as const);
  return (room) => roomPath(call.circle, [...way, room]);
}
