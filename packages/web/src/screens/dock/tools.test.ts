import { toolKinds } from "@unionhall/union";
import { expect, test } from "vitest";
import { dock as en } from "../../messages/en/dock.ts";
import { rooms as enRooms } from "../../messages/en/rooms.ts";
import { dock as es } from "../../messages/es/dock.ts";
import { rooms as esRooms } from "../../messages/es/rooms.ts";
import { afterAt } from "./tools.ts";

test("what has a place is put after what stands before it there", () => {
  const order = ["chat", "board", "lists"];
  expect(afterAt(order, "lists", 0)).toBe(null);
  expect(afterAt(order, "lists", 1)).toBe("chat");
  expect(afterAt(order, "chat", 1)).toBe("board");
  expect(afterAt(order, "chat", 2)).toBe("lists");
});

const named = toolKinds.filter((what) => enRooms.tools[what] !== undefined);

test.each(named)("a %s can be opened by its name, and says what it is for, in both languages", (what) => {
  for (const names of [enRooms.tools, esRooms.tools]) expect(names[what]).toBeTruthy();
  for (const say of [en, es]) expect(say.whatFor[what]).toBeTruthy();
});

test("what stands in another tool is no tool", () => {
  expect(toolKinds).toContain("board");
  expect(toolKinds).not.toContain("message");
});
