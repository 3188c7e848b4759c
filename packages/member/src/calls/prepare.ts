import type { RoomId } from "@unionhall/protocol";
import * as union from "@unionhall/union";
import { Stopped } from "../problems.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import { putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";

/** The room of the call of an event that begins on a day: as it is, or opened. */
export async function prepare(session: Session, event: RoomId, day: number): Promise<RoomId> {
  const found = itemOf(session, event);
  const call = found === null ? null : union.callOfEvent(found.item);
  if (call === null) throw new Stopped("no-such-room");
  const room = union.callRoom(call, day);
  if (contentsOf(session, event).items.has(room)) return room;
  const facts = union.writeFacts(union.callFacts, { day });
  await putIn(session, event, union.itemOpened, { room, what: "call", title: "", facts });
  sendNow(session);
  return room;
}
