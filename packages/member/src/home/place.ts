import type { RoomId } from "@unionhall/protocol";
import { faceOf, titleOf } from "../alone/circles.ts";
import type { PlaceView } from "../home.ts";
import { itemOf, pathTo } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";

/** Where a room is, as far as what is read here tells. */
export function placeOf(session: Session, room: RoomId): PlaceView {
  const { circle } = session;
  const item = itemOf(session, room)?.item;
  const of = { circle: circle.id, room, title: titleOf(session), face: faceOf(session) };
  return { ...of, what: item?.what ?? "", name: item?.title ?? "", path: pathTo(session, room) };
}
