import type { RoomId } from "@unionhall/protocol";
import { mindGaps, readAfter, settleRoom } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { forgetErased } from "./forget.ts";

/** From now on this room is kept up with; what is missing of it here is read. Without a line, what is on disk is at hand. */
export async function followRoom(circle: Circle, room: RoomId): Promise<void> {
  await forgetErased(circle, room);
  await circle.rooms.follow(room);
  await readAfter(circle, room);
  await settleRoom(circle, room);
  await mindGaps(circle, room);
}

/** What is kept up with no more is on disk as it was read, and is gone on with from there. */
export function leaveRoom(circle: Circle, room: RoomId): void {
  circle.rooms.leave(room);
  circle.readTo.delete(room);
}
