import type { MemberId, RoomId } from "@unionhall/protocol";
import { book } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import { mayCount } from "../may-count.ts";
import type { Said, Stamp } from "../said.ts";
import type { FactBytes, ItemChange, ItemState } from "./kinds.ts";
import { itemChanged, itemOpened, mostFacts } from "./kinds.ts";

/** Something that stands in a room and has a room of its own, as its newest changes have it. Never changed in place. */
export interface Item {
  readonly room: RoomId;
  readonly what: string;
  readonly title: string;
  readonly state: ItemState;
  readonly pinned: boolean;
  readonly facts: FactBytes;
  readonly opened: Stamp;
  /** Who changed what, the newest last; of very many, the newest. */
  readonly changes: readonly ItemChanged[];
}

export interface ItemChanged extends Stamp {
  readonly change: ItemChange;
}

/** What stands in a room: a circle's tools in its hallway, messages on a board. */
export interface Contents {
  readonly items: Map<RoomId, Item>;
  /** All of them, as people have put them; a new one comes last. */
  readonly order: RoomId[];
}

/** Of each item, so many changes are kept. */
export const mostChanges = 64;
/** So many a room holds, and so many of them are one member's: nobody uses up what is everyone's. */
export const mostItems = 65_535;
export const mostItemsOfOne = 2_000;

export function emptyContents(): Contents {
  return { items: new Map(), order: [] };
}

/** To fold on without touching the first: what is in it is never changed in place. */
export function copyOfContents({ items, order }: Contents): Contents {
  return { items: new Map(items), order: [...order] };
}

/** Takes the next that was said in the room. Never throws; what does not fit changes nothing. */
export function foldContents(contents: Contents, said: Said): void {
  switch (said.kind) {
    case itemOpened.name:
      return open(contents, said);
    case itemChanged.name:
      return change(contents, said);
  }
}

function open({ items, order }: Contents, said: Said): void {
  const opened = readAs(itemOpened, said);
  // A room stands in none of its own, and the book in none at all.
  if (opened === null || opened.room === said.room || opened.room === book || items.has(opened.room)) return;
  if (isFull(items, said.by) || !mayCount(said, { type: "open" })) return;
  items.set(opened.room, { ...opened, state: "active", pinned: false, opened: stampOf(said), changes: [] });
  order.push(opened.room);
}

function isFull(items: Contents["items"], by: MemberId): boolean {
  if (items.size < mostItemsOfOne) return false;
  let theirs = 0;
  for (const { opened } of items.values()) if (opened.by === by) theirs += 1;
  return items.size >= mostItems || theirs >= mostItemsOfOne;
}

function change({ items, order }: Contents, said: Said): void {
  const changed = readAs(itemChanged, said);
  const item = changed === null ? undefined : items.get(changed.room);
  if (changed === null || item === undefined || !mayCount(said, { type: "change", item })) return;
  const { room, after, ...rest } = changed;
  if (after !== undefined) move(order, room, after);
  const facts = factsAfter(item.facts, rest.facts);
  const change = after === undefined ? rest : { ...rest, after };
  const changes = [...item.changes, { ...stampOf(said), change }].slice(-mostChanges);
  items.set(room, { ...item, ...rest, facts, changes });
}

/** After something that is not here, or itself, it stays where it is. */
function move(order: RoomId[], room: RoomId, after: RoomId | null): void {
  if (after === room || (after !== null && !order.includes(after))) return;
  order.splice(order.indexOf(room), 1);
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, room);
}

function factsAfter(before: FactBytes, change: FactBytes | undefined): FactBytes {
  if (change === undefined) return before;
  const after = new Map([...before, ...change]);
  return after.size > mostFacts ? before : after;
}

function stampOf({ seq, by, time }: Stamp): Stamp {
  return { seq, by, time };
}

/** In their order. */
export function itemsOf({ items, order }: Contents): readonly Item[] {
  return order.map((room) => items.get(room)!);
}
