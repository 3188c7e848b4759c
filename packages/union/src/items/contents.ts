import type { MemberId, RoomId } from "@unionhall/protocol";
import { book } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import { mayCount } from "../may-count.ts";
import type { Said, Stamp } from "../said.ts";
import type { FactBytes, ItemChange, ItemErased, ItemState } from "./kinds.ts";
import { itemChanged, itemErased, itemOpened, mostFacts } from "./kinds.ts";

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
  readonly change: WhatChanged;
}

/** What somebody changed of an item: of its facts the names alone, as each is a few kilobytes at most. */
export interface WhatChanged extends Omit<ItemChange, "facts"> {
  readonly facts?: readonly string[];
}

/** What is left of an item that was erased: by whom that was said, and when. */
export interface Erased extends Stamp, ItemErased {}

/** What stands in a room: a circle's tools in its hallway, messages on a board. */
export interface Contents {
  readonly items: Map<RoomId, Item>;
  /** All of them, as people have put them; a new one comes last. */
  readonly order: RoomId[];
  /** Where something stood that was erased. In no point: tools are hidden, and not erased. */
  readonly erased: Map<RoomId, Erased>;
}

/** Of each item, so many changes are kept. */
export const mostChanges = 32;
/** Of one item, in bytes. */
export const mostOfFacts = 8_192;

/** So many items a room holds, and so many of them are one member's: nobody uses up what is everyone's. */
export interface ContentsBounds {
  readonly most: number;
  readonly mostOfOne: number;
}
export const roomBounds: ContentsBounds = { most: 65_535, mostOfOne: 2_000 };
/** The hallway is read by everybody and written whole into each point, where the worst of these is still half of one. */
export const dockBounds: ContentsBounds = { most: 500, mostOfOne: 100 };

export function emptyContents(): Contents {
  return { items: new Map(), order: [], erased: new Map() };
}

/** To fold on without touching the first: what is in it is never changed in place. */
export function copyOfContents({ items, order, erased }: Contents): Contents {
  return { items: new Map(items), order: [...order], erased: new Map(erased) };
}

/** Takes the next that was said in the room. Never throws; what does not fit changes nothing. */
export function foldContents(contents: Contents, said: Said, bounds: ContentsBounds = roomBounds): void {
  switch (said.kind) {
    case itemOpened.name:
      return open(contents, said, bounds);
    case itemChanged.name:
      return change(contents, said);
    case itemErased.name:
      return erase(contents, said, bounds);
  }
}

function open({ items, order, erased }: Contents, said: Said, bounds: ContentsBounds): void {
  const opened = readAs(itemOpened, said);
  // A room stands in none of its own, and the book in none at all.
  if (opened === null || opened.room === said.room || opened.room === book) return;
  if (items.has(opened.room) || erased.has(opened.room)) return;
  if (isFull(items, said.by, bounds) || bytesOf(opened.facts) > mostOfFacts || !mayCount(said, { type: "open" }))
    return;
  items.set(opened.room, { ...opened, state: "active", pinned: false, opened: stampOf(said), changes: [] });
  order.push(opened.room);
}

function isFull(items: Contents["items"], by: MemberId, bounds: ContentsBounds): boolean {
  return isOver(items, ({ opened }) => opened.by === by, bounds);
}

function isOver<T>(all: ReadonlyMap<RoomId, T>, isTheirs: (one: T) => boolean, bounds: ContentsBounds): boolean {
  const { most, mostOfOne } = bounds;
  if (all.size < mostOfOne) return false;
  let theirs = 0;
  for (const one of all.values()) if (isTheirs(one)) theirs += 1;
  return all.size >= most || theirs >= mostOfOne;
}

/**
 * Of what stands here only whoever opened it says so, and it is gone at that word, also where a hall keeps back that it was erased.
 * Of what is gone already whoever says it first leaves that in its place: nobody can tell any more whose it was.
 */
function erase({ items, order, erased }: Contents, said: Said, bounds: ContentsBounds): void {
  const gone = readAs(itemErased, said);
  if (gone === null || erased.has(gone.room)) return;
  const item = items.get(gone.room);
  if (item !== undefined && !mayCount(said, { type: "erase", item })) return;
  if (items.delete(gone.room)) order.splice(order.indexOf(gone.room), 1);
  if (isOver(erased, ({ by }) => by === said.by, bounds)) return;
  erased.set(gone.room, { ...gone, ...stampOf(said) });
}

function change({ items, order }: Contents, said: Said): void {
  const changed = readAs(itemChanged, said);
  const item = changed === null ? undefined : items.get(changed.room);
  if (changed === null || item === undefined || !mayCount(said, { type: "change", item })) return;
  const { room, after, facts: newFacts, ...rest } = changed;
  const put = asOpened.has(item.what) ? undefined : newFacts;
  const facts = factsAfter(item.facts, put);
  if (facts === null) return;
  if (after !== undefined) move(order, room, after);
  const moved = after === undefined ? {} : { after };
  const names = put === undefined ? {} : { facts: [...put.keys()] };
  const changes = [...item.changes, { ...stampOf(said), change: { ...rest, ...moved, ...names } }].slice(-mostChanges);
  items.set(room, { ...item, ...rest, facts, changes });
}

/** Whose facts stay as it was opened with: people's devices act on them. */
const asOpened: ReadonlySet<string> = new Set(["seat"]);

/** After something that is not here, or itself, it stays where it is. */
function move(order: RoomId[], room: RoomId, after: RoomId | null): void {
  if (after === room || (after !== null && !order.includes(after))) return;
  order.splice(order.indexOf(room), 1);
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, room);
}

/** Null where they would be too many. */
function factsAfter(before: FactBytes, change: FactBytes | undefined): FactBytes | null {
  if (change === undefined) return before;
  const after = new Map([...before, ...change]);
  return after.size > mostFacts || bytesOf(after) > mostOfFacts ? null : after;
}

function bytesOf(facts: FactBytes): number {
  let bytes = 0;
  for (const fact of facts.values()) bytes += fact.length;
  return bytes;
}

function stampOf({ seq, by, time }: Stamp): Stamp {
  return { seq, by, time };
}

/** In their order. */
export function itemsOf({ items, order }: Contents): readonly Item[] {
  return order.map((room) => items.get(room)!);
}
