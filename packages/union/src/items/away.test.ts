import type { RoomId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { folderFact } from "../docs/facts.ts";
import { toDoFacts } from "../lists/to-do.ts";
import { member, room } from "../room.fixture.ts";
import { takenAlongBy } from "./away.ts";
import type { Item } from "./contents.ts";
import { writeFacts } from "./facts.ts";
import type { ItemState } from "./kinds.ts";

function item(which: number, what: string, facts: Item["facts"], state: ItemState = "active"): Item {
  const opened = { seq: which, by: member(1), time: 0 };
  return { room: room(which), what, title: String(which), state, pinned: false, facts, opened, changes: [] };
}
const lying = (folder: RoomId | null): Item["facts"] => writeFacts(folderFact, { folder });
const among = (...items: readonly Item[]): { items: Map<RoomId, Item> } => ({
  items: new Map(items.map((each) => [each.room, each])),
});

test("a folder takes along what lies in it, however deep, and the nearest that is put away is told", () => {
  const top = item(1, "folder", lying(null), "trashed");
  const middle = item(2, "folder", lying(top.room));
  const paper = item(3, "document", lying(middle.room));
  expect(takenAlongBy(among(top, middle, paper), paper)).toBe(top);
  const archived = { ...middle, state: "archived" } as const;
  expect(takenAlongBy(among(top, archived, paper), paper)).toBe(archived);
  expect(takenAlongBy(among({ ...top, state: "active" }, middle, paper), paper)).toBeNull();
  expect(takenAlongBy(among(top), top)).toBeNull();
});

test("a group takes its to-dos along; what names no folder or group, or goes in a circle, stands by itself", () => {
  const group = item(1, "group", new Map(), "trashed");
  const inGroup = item(2, "to-do", writeFacts(toDoFacts, { group: group.room }));
  expect(takenAlongBy(among(group, inGroup), inGroup)).toBe(group);
  const paper = item(3, "document", lying(group.room));
  expect(takenAlongBy(among(group, paper), paper)).toBeNull();
  const [one, other] = [item(4, "folder", lying(room(5))), item(5, "folder", lying(room(4)))];
  expect(takenAlongBy(among(one, other), one)).toBeNull();
});
