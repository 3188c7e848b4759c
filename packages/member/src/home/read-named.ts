import type { RoomId } from "@unionhall/protocol";
import { namedRooms } from "../decisions/asks.ts";
import { attempt } from "../problems.ts";
import { inTurn } from "../session/acts.ts";
import { openRoom } from "../session/open-room.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";

/** Whoever names somebody in many places, or says ways that lead nowhere, does not have their device read everything. */
export const mostNamed = 16;

/** Brings here where this person was named, the latest first, with what tells what it is. What cannot be reached now waits. */
export async function readNamed({ sessions }: Person): Promise<void> {
  const unread = [...sessions.values()].flatMap((session) => unreadOf(session).map((room) => ({ session, room })));
  for (const { session, room } of unread.slice(0, mostNamed))
    await attempt(() => inTurn(session, () => openRoom(session, room)));
}

function unreadOf(session: Session): readonly RoomId[] {
  if (session.state !== "in") return [];
  const named = [...namedRooms(session)].toReversed();
  const { followed } = session.circle.rooms;
  return [...new Set(named.flatMap(([room, way]) => [...way, room]))].filter((room) => !followed.includes(room));
}
