import { broughtRoom } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { book } from "@unionhall/protocol";
import { forgetErased } from "../circle/forget.ts";
import { nameOf } from "../session/name-of.ts";
import { RoomFold } from "../session/room-fold.ts";
import type { Session } from "../session/session.ts";
import type { Told } from "../session/told.ts";
import { nothingTold, tell } from "../session/told.ts";
import type { Searched } from "./documents.ts";
import { searchedIn, searchedInHallway } from "./documents.ts";

/** Rooms of a circle of which this device holds something; what is brought of one goes by the room that it is of. */
export function roomsHeld({ circle }: Session): readonly RoomId[] {
  const { log, rooms, hallway } = circle;
  const all = new Set([...rooms.followed, ...log.kept]);
  all.delete(book);
  if (hallway !== null) all.add(hallway);
  for (const room of all) all.delete(broughtRoom(room));
  return [...all];
}

/** Moves whenever something of a room came, went, or counts otherwise. */
export function stateOf({ circle, inHallway }: Session, room: RoomId): string {
  const { log, rooms } = circle;
  const own = room === circle.hallway ? inHallway.version : 0;
  return [log.revision(room), log.revision(broughtRoom(room)), rooms.restarts(room), own].join(" ");
}

/** What is held of a room, and the state that this is of. */
export async function searchedOf(
  session: Session,
  room: RoomId,
): Promise<{ readonly state: string; readonly all: readonly Searched[] }> {
  const { circle, hallway } = session;
  const { id, rooms, serial } = circle;
  const state = stateOf(session, room);
  if (room === circle.hallway) return { state, all: searchedInHallway({ circle: id, room }, hallway) };
  if (!rooms.isFollowed(room)) return serial.run(() => searchedOnDisk(session, room));
  const { thread, contents } = session.room(room).told;
  return { state, all: searchedIn(placeIn(session, room), thread, contents) };
}

/** With the names that people have when it is taken. */
function placeIn(session: Session, room: RoomId): Parameters<typeof searchedIn>[0] {
  return { circle: session.circle.id, room, nameOf: (member) => nameOf(session, member) };
}

/** A room that is not kept up with is read from disk, in turn with everything else, and taken from memory again. */
async function searchedOnDisk(session: Session, room: RoomId): ReturnType<typeof searchedOf> {
  const { circle } = session;
  const { rooms } = circle;
  await forgetErased(circle, room);
  const isFollowed = rooms.isFollowed(room);
  await rooms.follow(room);
  const fold = new RoomFold<Told>(nothingTold, tell);
  fold.catchUp(rooms, room);
  if (!isFollowed) rooms.leave(room);
  const { thread, contents } = fold.state;
  return { state: stateOf(session, room), all: searchedIn(placeIn(session, room), thread, contents) };
}
