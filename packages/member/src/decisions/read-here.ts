import type { Bytes, RoomId } from "@unionhall/protocol";
import type { BesideDecision, DecisionText } from "@unionhall/union";
import { besideDecision, optionsOf, saidIn, textHash } from "@unionhall/union";
import { itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { saidHere } from "../session/waiting.ts";

/** What a decision's item says now, with what waits here to be sent; null where that is not read here. */
export function textNow(session: Session, room: RoomId): DecisionText | null {
  const item = itemOf(session, room)?.item;
  if (item === undefined) return null;
  const text = session.room(room).thread.body.at(-1)?.text ?? "";
  return { title: item.title, text, options: optionsOf(item) };
}

/** Whether its text is, or waits, here. */
export function isReadHere({ circle }: Session, room: RoomId): boolean {
  return circle.rooms.followed.includes(room) || circle.outbox.items.some((item) => item.room === room);
}

/** What a proposal of it binds to. Throws where it is not read here. */
export function hashNow(session: Session, room: RoomId): Bytes {
  const text = textNow(session, room);
  if (text === null) throw new Error("a decision is read before it is bound to");
  return textHash(text);
}

/** What stands in its room beside its text, with what waits. */
export function besideOf(session: Session, room: RoomId): BesideDecision {
  const said = session.circle.rooms.entries(room).map(saidIn);
  return besideDecision([...said.filter((each) => each !== null), ...saidHere(session, room)]);
}
