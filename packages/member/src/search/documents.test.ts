import { idOf } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { emptyThread } from "@unionhall/union";
import { expect, test } from "vitest";
import { searchedIn } from "./documents.ts";
import { WordIndex } from "./word-index.ts";

test("somebody who opens one room in two others keeps nobody from searching: each title stands by itself", async () => {
  const circle = idOf("circle", new Uint8Array(20));
  const [room, one, other] = [1, 2, 3].map((seed) => idOf("room", new Uint8Array(16).fill(seed)));
  const opened = { seq: 1, by: idOf("member", new Uint8Array(16)), time: 0 };
  const item: Item = {
    room: room!,
    what: "message",
    title: "twice",
    state: "active",
    pinned: false,
    facts: new Map(),
    opened,
    changes: [],
  };
  const contents = { items: new Map([[room!, item]]), order: [room!], erased: new Map() };
  const index = await WordIndex.make();
  for (const parent of [one!, other!])
    for (const each of searchedIn({ circle, room: parent, nameOf: () => "" }, emptyThread(), contents)) index.add(each);
  expect(index.find("twice")).toHaveLength(2);
});
