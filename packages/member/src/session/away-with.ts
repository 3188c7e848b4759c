import type { RoomId } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { takenAlongBy } from "@unionhall/union";
import { contentsOf, itemOf } from "./item-views.ts";
import type { Session } from "./session.ts";

/** What something is put away with that is not put away itself: what it stands in, or what that stands in. Tools take nothing along. */
export function awayWith(session: Session, room: RoomId): Item | null {
  const found = itemOf(session, room);
  if (found === null || found.parent === session.circle.hallway) return null;
  const along = takenAlongBy(contentsOf(session, found.parent), found.item);
  if (along !== null) return along;
  const holder = itemOf(session, found.parent);
  if (holder === null || holder.parent === session.circle.hallway) return null;
  return holder.item.state === "active" ? awayWith(session, holder.item.room) : holder.item;
}
