import type { RoomId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { optionsOf, reviewOf, textHash } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import { Booked, type OfRoom } from "../decisions/booked.ts";
import type { Told } from "../session/told.ts";
import { nothingTold, tell } from "../session/told.ts";
import type { TextDecided } from "./verification.ts";

/** What became of the text of each decision that the book tells of, in a circle of which every room has been read. */
export function textsOf(fresh: Circle): readonly TextDecided[] {
  const rooms = new Map(fresh.rooms.followed.map((room) => [room, toldIn(fresh, room)] as const));
  const items = itemsIn(rooms.values());
  return [...new Booked(fresh).byRoom].map(([room, all]) => {
    const item = items.get(room);
    return { room, text: item === undefined ? "unread" : textOf(item, rooms.get(room), all) };
  });
}

function toldIn({ rooms }: Circle, room: RoomId): Told {
  const told = nothingTold();
  for (const entry of rooms.entries(room)) tell(told, entry);
  return told;
}

/** By their rooms. Whoever claims one that is somebody's comes later. */
function itemsIn(rooms: Iterable<Told>): ReadonlyMap<RoomId, Item> {
  const items = new Map<RoomId, Item>();
  for (const { contents } of rooms)
    for (const item of contents.items.values())
      if (item.opened.seq < (items.get(item.room)?.opened.seq ?? Number.POSITIVE_INFINITY)) items.set(item.room, item);
  return items;
}

function textOf(item: Item, told: Told | undefined, all: OfRoom): "same" | "changed" {
  const { decision } = all.find((each) => each.decision.by === item.opened.by) ?? all[0];
  const text = told?.thread.body.at(-1)?.text ?? "";
  const hash = textHash({ title: item.title, text, options: optionsOf(item), review: reviewOf(item) });
  return equal(hash, decision.text) ? "same" : "changed";
}
