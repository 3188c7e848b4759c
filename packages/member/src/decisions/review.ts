import type { RoomId } from "@unionhall/protocol";
import { lastDay } from "@unionhall/union";
import type { Decision } from "@unionhall/union";
import { decisionReviewed, reviewOf } from "@unionhall/union";
import { isMember } from "../advice/may.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { ReviewView } from "../decisions.ts";
import { itemOf } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import { putIn, sendNow } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { actedOn } from "./known.ts";
import { afterOf } from "./read-here.ts";

/** When the circle looks at it again: as it was decided, or as whoever looked last has said. Null where it was never to be. */
export function reviewView(session: Session, { room, outcome }: Decision): ReviewView | null {
  const item = itemOf(session, room)?.item;
  const asDecided = item === undefined ? null : reviewOf(item);
  const last = afterOf(session, room).reviews.at(-1) ?? null;
  if (asDecided === null && last === null) return null;
  const day = last === null ? asDecided : last.next;
  const isDue = day !== null && day <= session.circle.next.day && outcome?.passed === true;
  const looked =
    last === null ? null : { by: last.by, name: nameOf(session, last.by), time: last.time, instead: last.instead };
  return { day, due: isDue, looked };
}

export async function stillRight(session: Session, room: RoomId, next: number | null): Promise<void> {
  const { outcome } = actedOn(session, room).decision;
  if (outcome?.passed !== true || !isMember(session)) throw new WouldNotCount("takes-no-part");
  const { day: today } = session.circle.next;
  if (next !== null && (next <= today || next > lastDay)) throw new WouldNotCount("malformed");
  await putIn(session, room, decisionReviewed, { next, instead: null });
  sendNow(session);
}
