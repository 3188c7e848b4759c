import type { RoomId } from "@unionhall/protocol";
import { titleOf } from "../alone/circles.ts";
import type { PlaceView } from "../home.ts";
import { itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";

/** Nothing stands deeper than any app shows it. */
const deepest = 8;

/** Where a room is, as far as what is read here tells. */
export function placeOf(session: Session, room: RoomId): PlaceView {
  const { circle } = session;
  const item = itemOf(session, room)?.item;
  const of = { circle: circle.id, room, title: titleOf(session) };
  return { ...of, what: item?.what ?? "", name: item?.title ?? "", path: pathTo(session, room) };
}

/** From a tool of the circle; empty where a room on the way is not read here. */
function pathTo(session: Session, room: RoomId): readonly RoomId[] {
  const path: RoomId[] = [];
  for (let each = room; path.length < deepest;) {
    const found = itemOf(session, each);
    if (found === null) return [];
    path.unshift(each);
    if (found.parent === session.circle.hallway) return path;
    each = found.parent;
  }
  return [];
}
