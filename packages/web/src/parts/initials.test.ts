import { expect, test } from "vitest";
import { initials, tint } from "./initials.ts";

test.each([
  ["Ash", "As"],
  ["rosa linares", "Rl"],
  ["  Bo ", "Bo"],
  ["Dr. Lin", "DL"],
  ["ñandú", "Ña"],
  ["e\u0301lan", "E\u0301l"],
  ["5th", "5t"],
  ["🙂", "·"],
  ["", "·"],
])("the initials of %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test("a tint belongs to an id", () => {
  const ids = Array.from({ length: 200 }, (_, at) => `member_${at}`);
  expect(ids.map(tint)).toEqual(ids.map(tint));
  expect(new Set(ids.map(tint))).toEqual(new Set([0, 1, 2, 3]));
});
