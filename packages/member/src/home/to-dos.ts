import type { RoomId } from "@unionhall/protocol";
import { itemsOf, mineToDo } from "@unionhall/union";
import type { MyToDo } from "../home.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { placeOf } from "./place.ts";

/** What somebody is to do in all these circles, as far as their lists are read here. */
export function toDosOfMine(circles: readonly Session[]): readonly MyToDo[] {
  const all = circles.flatMap(toDosIn);
  return all.toSorted((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
}

function toDosIn(session: Session): readonly MyToDo[] {
  const { me, rooms } = session;
  const lists = [...rooms.keys()].filter((room) => isList(session, room));
  const items = lists.map((room) => ({ me, items: itemsOf(contentsOf(session, room)) }));
  return mineToDo(items).map(({ item, due }) => ({ ...placeOf(session, item.room), due }));
}

/** What is to be done before a call stands in that. */
function isList(session: Session, room: RoomId): boolean {
  const item = itemOf(session, room)?.item;
  return (item?.what === "list" || item?.what === "call") && item.state === "active";
}
