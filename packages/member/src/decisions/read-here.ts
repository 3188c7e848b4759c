import type { Bytes, RoomId } from "@unionhall/protocol";
import type { AfterDecision, Asking, BesideDecision, DecisionText, Said } from "@unionhall/union";
import {
  adviceIn,
  afterDecision,
  besideDecision,
  optionsOf,
  reviewOf,
  saidIn,
  standingOf,
  textHash,
} from "@unionhall/union";
import { itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { saidHere } from "../session/waiting.ts";
import { knownAt } from "./known.ts";

/** What a decision's item says now, with what waits here to be sent; null where that is not read here. */
export function textNow(session: Session, room: RoomId): DecisionText | null {
  const item = itemOf(session, room)?.item;
  if (item === undefined) return null;
  // Whoever goes through thousands leaves no room of each behind: all of them are looked through for what stands where.
  const text = isReadHere(session, room) ? (session.room(room).thread.body.at(-1)?.text ?? "") : "";
  return { title: item.title, text, options: optionsOf(item), review: reviewOf(item) };
}

/** Whether its text is, or waits, here. */
export function isReadHere({ circle }: Session, room: RoomId): boolean {
  return circle.rooms.isFollowed(room) || circle.outbox.items.some((item) => item.room === room);
}

/** What a proposal of it binds to. Throws where it is not read here. */
export function hashNow(session: Session, room: RoomId): Bytes {
  const text = textNow(session, room);
  if (text === null) throw new Error("a decision is read before it is bound to");
  return textHash(text);
}

/** What stands in its room beside its text, with what waits. */
export function besideOf(session: Session, room: RoomId): BesideDecision {
  const { book } = session.circle;
  return besideDecision(saidAt(session, room), (by) => standingOf(book, by) === "member");
}

/** What advisers were asked about it, as its circle's members have said. */
export function adviceOn(session: Session, room: RoomId): readonly Asking[] {
  const opener = knownAt(session, room)?.decision.by;
  return opener === undefined ? [] : adviceIn(saidByMembers(session, room), opener);
}

/** Whether it was looked at again, and what is to be done of it. */
export function afterOf(session: Session, room: RoomId): AfterDecision {
  return afterDecision(saidByMembers(session, room));
}

function saidAt(session: Session, room: RoomId): readonly Said[] {
  const said = session.circle.rooms.entries(room).map(saidIn);
  return [...said.filter((each) => each !== null), ...saidHere(session, room)];
}

/** Without what is said by whoever is here as an adviser or a guest: this is not theirs to say. */
function saidByMembers(session: Session, room: RoomId): readonly Said[] {
  const { book } = session.circle;
  return saidAt(session, room).filter(({ by }) => standingOf(book, by) === "member");
}
