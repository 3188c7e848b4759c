import type { RoomId } from "@unionhall/protocol";
import { writeFacts } from "../items/facts.ts";
import type { ItemChange } from "../items/kinds.ts";
import type { InList, List } from "./list.ts";
import { listOf } from "./list.ts";
import { toDoFacts } from "./to-do.ts";

/** Where something in a list is to stand. */
export interface ListPlace {
  readonly group: RoomId | null;
  /** The one of that group before which it is to stand; null: after all that are open there. */
  readonly before: RoomId | null;
}

/** What puts a to-do there. A group that it is in already is not said again. */
export function movedTo<I extends InList>(items: readonly I[], room: RoomId, { group, before }: ListPlace): ItemChange {
  const { sections } = listOf(items);
  const there = sections.find((section) => (section.group?.room ?? null) === group)?.open ?? [];
  const is = sections.find(({ open, done }) => [...open, ...done].some(({ item }) => item.room === room));
  const others = there.map(({ item }) => item.room).filter((each) => each !== room);
  const facts = (is?.group?.room ?? null) === group ? {} : { facts: writeFacts(toDoFacts, { group }) };
  return { ...putBefore(items, room, others, before), ...facts };
}

/** What puts a group before another; null: after all of them. */
export function groupMovedTo<I extends InList>(items: readonly I[], room: RoomId, before: RoomId | null): ItemChange {
  const groups = listOf(items).sections.flatMap(({ group }) => group?.room ?? []);
  return putBefore(
    items,
    room,
    groups.filter((each) => each !== room),
    before,
  );
}

/** What puts one before another of these; null: after all of them. A room's order is of all that stands in it: others may stand between. */
export function putBefore(
  items: readonly Pick<InList, "room">[],
  room: RoomId,
  others: readonly RoomId[],
  before: RoomId | null,
): Pick<ItemChange, "after"> {
  const order = items.map((item) => item.room).filter((each) => each !== room);
  if (before !== null && others.includes(before)) return { after: order[order.indexOf(before) - 1] ?? null };
  const last = others.at(-1);
  return last === undefined ? {} : { after: last };
}

/** One place up or down from where an open to-do is, on into the group beside; null where there is none. */
export function placeBeside<I extends InList>(
  { sections }: List<I>,
  room: RoomId,
  way: "up" | "down",
): ListPlace | null {
  const rooms = sections.map(({ open }) => open.map(({ item }) => item.room));
  const where = rooms.findIndex((section) => section.includes(room));
  const here = rooms[where];
  if (here === undefined) return null;
  const at = here.indexOf(room);
  const group = sections[where]!.group?.room ?? null;
  if (way === "up" && at > 0) return { group, before: here[at - 1]! };
  if (way === "down" && at < here.length - 1) return { group, before: here[at + 2] ?? null };
  const next = where + (way === "up" ? -1 : 1);
  if (sections[next] === undefined) return null;
  return { group: sections[next].group?.room ?? null, before: way === "up" ? null : (rooms[next]![0] ?? null) };
}
