import type { RoomId } from "@unionhall/protocol";
import type { Contents, Item, Traits } from "@unionhall/union";
import { itemsOf, longestWay, traitsOf } from "@unionhall/union";
import type { ChangeView, InsideView, ItemView } from "../rooms.ts";
import { wishedItems } from "./made-of.ts";
import { isMutedIn, mutedOr } from "./muted.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";
import { contentsWithWaiting, unsentIn } from "./waiting.ts";

/** Of a text, so many letters are shown where it is only told of. */
export const excerptLength = 200;

/** What stands in a room, with what waits here to be sent. */
export function contentsOf(session: Session, room: RoomId): Contents {
  const { circle, hallway } = session;
  return contentsWithWaiting(session, room, room === circle.hallway ? hallway.dock : session.room(room).told.contents);
}

/** In their order. */
export function itemViews(session: Session, room: RoomId): readonly ItemView[] {
  const view = viewIn(session, room);
  return itemsOf(contentsOf(session, room)).map(view);
}

interface Standing {
  readonly parent: RoomId;
  readonly item: Item;
}

/**
 * What a room is of, and the room that it stands in; null where none that is read here tells of it. Nobody can name a room
 * before it is opened, so whoever claims it later, elsewhere, has it from there: the first counts.
 */
export function itemOf(session: Session, room: RoomId): Standing | null {
  const { hallway } = session.circle;
  const rooms = [...(hallway === null ? [] : [hallway]), ...session.rooms.keys()];
  let first: Standing | null = null;
  for (const parent of rooms) {
    const item = parent === room ? undefined : contentsOf(session, parent).items.get(room);
    if (item !== undefined && (first === null || item.opened.seq < first.item.opened.seq)) first = { parent, item };
  }
  return first;
}

/** From a tool of the circle to a room; empty where one on the way is not read here. */
export function pathTo(session: Session, room: RoomId): readonly RoomId[] {
  const path: RoomId[] = [];
  for (let each = room; path.length <= longestWay;) {
    const found = itemOf(session, each);
    if (found === null) return [];
    path.unshift(each);
    if (found.parent === session.circle.hallway) return path;
    each = found.parent;
  }
  return [];
}

export function itemView(session: Session, room: RoomId): ItemView | null {
  const found = itemOf(session, room);
  return found === null ? null : viewIn(session, found.parent)(found.item);
}

export function traitsIn(session: Session, room: RoomId): Traits | null {
  const found = itemOf(session, room);
  return found === null ? null : traitsOf(found.item.what);
}

function viewIn(session: Session, parent: RoomId): (item: Item) => ItemView {
  const unsent = unsentIn(session, parent);
  const read = session.circle.seen.upTo(parent);
  const nudged = nudgedRooms(session);
  const wished = wishedItems(session, parent);
  return ({ opened, changes, ...item }) => {
    const mine = opened.by === session.me;
    const wish = wished.get(item.room);
    return {
      ...item,
      in: parent,
      by: opened.by,
      name: nameOf(session, opened.by),
      mine,
      ...mutedOr(session, opened.by),
      made: opened.time,
      changes: changes.map(({ by, time, change }): ChangeView => {
        return { by, name: nameOf(session, by), mine: by === session.me, time, change };
      }),
      waiting: unsent.has(item.room),
      fresh: !mine && opened.seq > read && !isMutedIn(session, opened.by),
      nudged: nudged.has(item.room),
      inside: insideOf(session, item.room),
      ...(wish === undefined ? {} : { wish }),
    };
  };
}

function insideOf(session: Session, id: RoomId): InsideView | null {
  const room = session.rooms.get(id);
  if (room === undefined || !session.circle.rooms.isFollowed(id)) return null;
  const excerpt = room.body?.text.slice(0, excerptLength) ?? "";
  const edited = (room.body?.before.length ?? 0) > 0;
  return { excerpt, edited, lines: room.thread.lines.length, unread: room.unread, last: room.last };
}

/** Where somebody has mentioned this member since they read it; and the way there, as it was said last. */
export function nudgedRooms(session: Session): ReadonlyMap<RoomId, readonly RoomId[]> {
  const { hallway, me, circle } = session;
  const { seen } = circle;
  const heard = [...hallway.nudges].flatMap(([by, nudges]) => (isMutedIn(session, by) ? [] : nudges));
  const mine = heard.filter(({ room, seq, whom }) => me !== null && whom.includes(me) && seq > seen.upTo(room));
  return new Map(mine.toSorted((a, b) => a.seq - b.seq).map(({ room, way }) => [room, way]));
}
