import type { EntryId, RoomId } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { callClass } from "@unionhall/union";
import { Stopped } from "../problems.ts";
import { itemOf } from "../session/item-views.ts";
import { putAs, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { placedId } from "../session/waiting.ts";

/** Says something in a call's room, sealed as its kind is. */
export async function put<P>(session: Session, room: RoomId, kind: EntryKind<P>, payload: P): Promise<void> {
  if (itemOf(session, room)?.item.what !== "call") throw new Stopped("no-such-room");
  await putAs(session, room, callClass({ kind: kind.name }) ?? "kept", kind, payload);
  sendNow(session);
}

/** Without blanks at its ends. */
export function fitting(said: string, longest: number): string {
  const text = upTo(longest, said.trim());
  if (text === "") throw new Stopped("empty");
  return text;
}

export function upTo(longest: number, text: string): string {
  if (text.length > longest) throw new Stopped("too-long");
  return text;
}

/** What waits to be sent has no id yet by which others know it. */
export function placed(id: string): EntryId {
  const entry = placedId(id);
  if (entry === null) throw new Stopped("no-such-line");
  return entry;
}
