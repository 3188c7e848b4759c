import type { Class, RoomId } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import { traitsIn } from "./item-views.ts";
import type { Session } from "./session.ts";

/** As what is said in a room is sealed. Throws `Stopped` where nothing that is read here tells, or it could not be sealed. */
export function classToSay(session: Session, room: RoomId): Class {
  if (session.circle.isOutlived) throw new Stopped("visit-keys-changed");
  if (room === session.circle.hallway) return "kept";
  const traits = traitsIn(session, room);
  if (traits === null) throw new Stopped("no-such-room");
  return traits.class;
}
