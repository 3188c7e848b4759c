import type { RoomId } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { traitsOf } from "@unionhall/union";
import type { HeardLast, NewsView, PlaceView } from "../home.ts";
import { namedRooms } from "../decisions/asks.ts";
import type { Mine } from "../mine/fold.ts";
import { placeKey, tellingOf } from "../mine/fold.ts";
import { contentsOf, excerptLength } from "../session/item-views.ts";
import { isMutedIn } from "../session/muted.ts";
import { nameOf } from "../session/name-of.ts";
import type { Room } from "../session/room.ts";
import type { Session } from "../session/session.ts";
import { placeOf } from "./place.ts";

/** An item that its person may be told of. There may be thousands: what is shown of one is made where it is shown. */
export interface News extends Omit<NewsView, keyof PlaceView | "last"> {
  readonly room: RoomId;
  /** It is theirs to be told of, new or not. */
  readonly tells: boolean;
  /** Something in it is by somebody who is heard. */
  readonly heard: boolean;
  readonly shown: () => NewsView;
}

/** What there is of a circle to be told of, as far as it is read here. */
export function newsIn(session: Session, mine: Mine): readonly News[] {
  const { hallway } = session.circle;
  const named = namedRooms(session);
  const parents = [...(hallway === null ? [] : [hallway]), ...session.rooms.keys()];
  const standing = parents.flatMap((parent) =>
    [...contentsOf(session, parent).items.values()].map((item) => ({ parent, item })),
  );
  const erased = parents.flatMap((parent) => [...contentsOf(session, parent).erased.keys()]);
  const known = new Set([...standing.map(({ item }) => item.room), ...erased]);
  const news = standing.flatMap(({ parent, item }) =>
    newsOf(session, mine, { parent, item, named: named.has(item.room) }),
  );
  // Where it stands is not read here: that somebody named them is known all the same.
  const elsewhere = [...named].filter(([room]) => !known.has(room));
  return [...news, ...elsewhere.map(([room, way]) => unknownNews(session, mine, room, way))];
}

interface Standing {
  readonly parent: RoomId;
  readonly item: Item;
  readonly named: boolean;
}

function newsOf(session: Session, mine: Mine, { parent, item, named }: Standing): readonly News[] {
  const { circle, me } = session;
  // Of what its title says all of, such as a to-do, nobody is told but whom it reaches.
  const isWorth = parent !== circle.hallway && traitsOf(item.what)?.byTitle !== true;
  const isHeard = !isMutedIn(session, item.opened.by);
  const isNew = isWorth && isHeard && item.opened.by !== me && item.opened.seq > circle.seen.upTo(parent);
  const fresh = isNew && tellingOf(mine, circle.id, parent) !== "nothing";
  const room = circle.rooms.isFollowed(item.room) ? session.room(item.room) : null;
  if (item.state !== "active" || (room === null && !fresh && !named)) return [];
  const { unread = 0, last = null } = room ?? {};
  const news = {
    room: item.room,
    fresh,
    unread,
    named,
    time: Math.max(last?.time ?? 0, room?.body?.time ?? 0, item.opened.time),
    putOff: mine.later.get(placeKey(circle.id, item.room))?.until ?? null,
  };
  return [
    {
      ...news,
      tells: tells(session, mine, item, room) || (fresh && tellingOf(mine, circle.id, item.room) !== "nothing"),
      heard: isHeard || last !== null,
      shown: () => ({ ...placeOf(session, item.room), ...news, last: lastIn(session, item, room) }),
    },
  ];
}

function lastIn(session: Session, { opened: { by } }: Item, room: Room | null): HeardLast | null {
  const last = room?.last ?? null;
  if (last !== null) return { ...last, of: "line" };
  if (isMutedIn(session, by)) return null;
  const text = room?.body?.text.slice(0, excerptLength) ?? "";
  return { name: nameOf(session, by), mine: by === session.me, text, files: [], of: "text" };
}

/** Everything, nothing, or as usual: a chat, what they opened, what they answered, what names them. */
function tells(session: Session, mine: Mine, { what, room: id, opened }: Item, room: Room | null): boolean {
  const { circle, me } = session;
  const how = tellingOf(mine, circle.id, id);
  if (how !== "usual" || room === null) return how === "all";
  if (what === "chat" || opened.by === me) return true;
  const { lines, body } = room.thread;
  const isMine = ({ by }: { readonly by: unknown }): boolean => by === me;
  const heard = lines.filter(({ by }) => !isMutedIn(session, by));
  const names = heard.some(({ versions }) => me !== null && versions.at(-1)!.mentions.includes(me));
  return names || lines.some(isMine) || body.some(isMine);
}

/** Whoever named them has said the way, which is seen to be so when it is read. */
function unknownNews(session: Session, mine: Mine, room: RoomId, way: readonly RoomId[]): News {
  const putOff = mine.later.get(placeKey(session.circle.id, room))?.until ?? null;
  const news = { room, fresh: false, unread: 0, named: true, time: 0, putOff };
  const path = way.length === 0 ? [] : [...way, room];
  return {
    ...news,
    tells: false,
    heard: false,
    shown: () => ({ ...placeOf(session, room), ...news, path, last: null }),
  };
}
