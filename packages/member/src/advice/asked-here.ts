import type { RoomId } from "@unionhall/protocol";
import { askedBy, standingOf } from "@unionhall/union";
import type { AskedHere } from "../advice.ts";
import { itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { isAdviser, isOfAdvisers } from "./advisers.ts";

/** An adviser who writes such a message asks nothing: there they answer. */
export function askedHere(session: Session, room: RoomId): AskedHere | null {
  const { circle } = session;
  const item = itemOf(session, room)?.item;
  const asks = item === undefined || !isOfAdvisers(circle) ? null : askedBy(item);
  if (item === undefined || asks === null || standingOf(circle.book, item.opened.by) !== "member") return null;
  const lines = session.room(room).thread.lines.filter(({ by }) => isAdviser(circle, by));
  return { asks, advice: new Set(lines.map(({ id }) => id)) };
}
