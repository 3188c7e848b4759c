import type { CircleId, RoomId } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import { inside, now } from "./acts.ts";
import { readBack as readRoomBack } from "./open-room.ts";
import type { Person } from "./person.ts";
import { say as sayIn } from "./room-acts.ts";
import { readTo as readRoomTo } from "./rooms.ts";
import type { Session } from "./session.ts";

/** The room to say something in. Throws `Stopped` where there is none, or where what is said could not be sealed. */
export function chatToSay({ chat, circle }: Session): RoomId {
  if (chat === null) throw new Stopped("no-such-circle");
  if (circle.isOutlived) throw new Stopped("visit-keys-changed");
  return chat;
}

export async function say(person: Person, id: CircleId, text: string): Promise<void> {
  const session = inside(person, id);
  await sayIn(session, chatToSay(session), { text });
}

export function readBack(person: Person, id: CircleId): Promise<boolean> {
  const session = inside(person, id);
  return now(session, async () => session.chat !== null && (await readRoomBack(session, session.chat)));
}

export async function readTo(person: Person, id: CircleId): Promise<void> {
  const session = person.sessions.get(id);
  if (session === undefined) throw new Stopped("no-such-circle");
  if (session.chat !== null) await readRoomTo(person, session, session.chat);
}
