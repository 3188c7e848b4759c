import type { CircleId, Door, Mark, MarkedDoor, Swapped } from "@unionhall/protocol";
import { doorMarkBytes, equal, idOf, markBytes } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Hall } from "./hall.ts";

/** How far a circle is, under the hall's own mark. */
export function markOf(hall: Hall, { id, tail, door }: Pick<Circle, "id" | "tail" | "door">): Mark {
  const { seq, day, turn, epoch, erasures } = tail;
  const mark = { seq, head: idOf("head", tail.head), day, turn, epoch, door: door.version, erasures };
  return { ...mark, mac: hall.mac(markBytes(id, mark)) };
}

export function isOwnMark(hall: Hall, circle: CircleId, mark: Mark): boolean {
  return equal(hall.mac(markBytes(circle, mark)), mark.mac);
}

export function markedDoor(hall: Hall, door: Door, swaps: readonly Swapped[]): MarkedDoor {
  return { door, swaps, mac: hall.mac(doorMarkBytes(door, swaps)) };
}

export function isOwnDoor(hall: Hall, circle: CircleId, { door, swaps, mac }: MarkedDoor): boolean {
  return door.circle === circle && equal(hall.mac(doorMarkBytes(door, swaps)), mac);
}
