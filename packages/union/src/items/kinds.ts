import type { Bytes, Codec, RoomId } from "@unionhall/protocol";
import { bool, bytesUpTo, choice, id, list, mapOf, maybe, orNull, struct, text } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";

export const longestItemTitle = 200;
const longestName = 24;
export const longestFact = 2_048;
/** Different facts that an item may have. */
export const mostFacts = 16;

/** What an item is: a tool of the circle, or something in one. A newer app knows more, so it is any short word. */
export const whatCodec: Codec<string> = text(longestName);

/** Where an item stands. Who archives or trashes it can have it back; what is to be gone for good is erased. */
export type ItemState = (typeof states)[number];
const states = ["active", "archived", "trashed"] as const;
export const itemStateCodec: Codec<ItemState> = choice(...states);

/** By their names. What is in one, who knows the kind of item reads: a fact whose form changes takes another name. */
export type FactBytes = ReadonlyMap<string, Bytes>;
export const factsCodec: Codec<Map<string, Bytes>> = mapOf(text(longestName), bytesUpTo(longestFact), mostFacts);
export const factNamesCodec: Codec<readonly string[]> = list(text(longestName), mostFacts);

export interface ItemOpened {
  /** Its own room, made at random: its thread, or what stands in it. */
  readonly room: RoomId;
  readonly what: string;
  /** Empty where the app names it by what it is. */
  readonly title: string;
  readonly facts: FactBytes;
}

/** In a room: something that stands in it from now on. The first for its room counts. */
export const itemOpened: EntryKind<ItemOpened> = {
  name: "item.opened",
  version: 1,
  payload: struct({ room: id("room"), what: whatCodec, title: text(longestItemTitle), facts: factsCodec }),
};

/** What it names is so from now on, and the rest stays: two who change different things undo nothing of each other's. */
export interface ItemChange {
  readonly title?: string;
  readonly state?: ItemState;
  readonly pinned?: boolean;
  /** It stands after that item from now on; null: before all others. */
  readonly after?: RoomId | null;
  readonly facts?: FactBytes;
}

/** In the room in which the item stands. */
export const itemChanged: EntryKind<ItemChange & { readonly room: RoomId }> = {
  name: "item.changed",
  version: 1,
  payload: struct({
    room: id("room"),
    title: maybe(text(longestItemTitle)),
    state: maybe(itemStateCodec),
    pinned: maybe(bool),
    after: maybe(orNull(id("room"))),
    facts: maybe(factsCodec),
  }),
};

export interface ItemErased {
  readonly room: RoomId;
  readonly what: string;
  /** What of the same room it stood in, such as a folder or a group. */
  readonly within: RoomId | null;
}

/** In the room in which the item stood: that it was erased, which leaves nothing else to tell what it was. */
export const itemErased: EntryKind<ItemErased> = {
  name: "item.erased",
  version: 1,
  payload: struct({ room: id("room"), what: whatCodec, within: orNull(id("room")) }),
};
