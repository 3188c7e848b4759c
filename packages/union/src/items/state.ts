import type { Codec, RoomId } from "@unionhall/protocol";
import { as, bool, growing, id, Malformed, maybe, orNull, row, struct, text, uint } from "@unionhall/protocol";
import type { WhatChanged, Contents, Item, ItemChanged } from "./contents.ts";
import { roomBounds, mostChanges } from "./contents.ts";
import { factNamesCodec, factsCodec, itemStateCodec, longestItemTitle, whatCodec } from "./kinds.ts";

const stamp = { seq: uint(), by: id("member"), time: uint() };

const changeCodec: Codec<WhatChanged> = struct({
  title: maybe(text(longestItemTitle)),
  state: maybe(itemStateCodec),
  pinned: maybe(bool),
  after: maybe(orNull(id("room"))),
  facts: maybe(factNamesCodec),
});

const changedCodec: Codec<ItemChanged> = row({ ...stamp, change: changeCodec });

const itemCodec: Codec<Item> = as(
  row({
    room: id("room"),
    what: whatCodec,
    title: text(longestItemTitle),
    state: itemStateCodec,
    pinned: bool,
    facts: factsCodec,
    ...stamp,
    changes: growing(changedCodec, mostChanges),
  }),
  ({ opened, facts, changes, ...item }) => ({ ...item, ...opened, facts: new Map(facts), changes: [...changes] }),
  ({ seq, by, time, ...item }) => ({ ...item, opened: { seq, by, time } }),
);

/** All that the fold of a room's contents goes on from: the items, in their order. */
export const contentsCodec: Codec<Contents> = as(
  growing(itemCodec, roomBounds.most),
  ({ items, order }) => order.map((room) => items.get(room)!),
  (list, at) => {
    const items = new Map<RoomId, Item>(list.map((item) => [item.room, item]));
    if (items.size !== list.length) throw new Malformed(`${at} has one twice`);
    return { items, order: list.map(({ room }) => room), erased: new Map() };
  },
);
