import type { ItemView } from "@unionhall/member";
import { expect, test } from "vitest";
import { onBoard, putAway } from "./arrange-items.ts";

const item = (title: string, more: Partial<ItemView> = {}): ItemView =>
  ({ title, state: "active", pinned: false, ...more }) as ItemView;

test("on a board what is pinned comes first, then the newest; what is put away stands apart", () => {
  const items = [
    item("old, pinned", { pinned: true }),
    item("old"),
    item("archived, pinned", { pinned: true, state: "archived" }),
    item("trashed", { state: "trashed" }),
    item("new"),
  ];
  expect(onBoard(items).map(({ title }) => title)).toEqual(["old, pinned", "new", "old"]);
  expect(putAway(items).map(({ title }) => title)).toEqual(["trashed", "archived, pinned"]);
});
