import type { RoomId } from "@unionhall/protocol";
import { attempt } from "../problems.ts";
import { inTurn } from "../session/acts.ts";
import { openRoom } from "../session/open-room.ts";
import type { Session } from "../session/session.ts";

export function isRead(session: Session, room: RoomId): boolean {
  return session.circle.rooms.isFollowed(room);
}

/** What cannot be reached now waits. */
export async function bring(session: Session, room: RoomId): Promise<void> {
  if (!isRead(session, room)) await attempt(() => inTurn(session, () => openRoom(session, room)));
}
