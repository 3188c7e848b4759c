import { expect, test } from "vitest";
import { ascii } from "../bytes.ts";
import { Recent } from "./recent.ts";

test("only the most recently used are kept", () => {
  const made: string[] = [];
  const recent = new Recent<string>(2);
  const ask = (name: string) => recent.get(ascii(name), () => (made.push(name), name));
  expect(["ash", "bo", "ash", "cy", "ash", "bo"].map(ask)).toEqual(["ash", "bo", "ash", "cy", "ash", "bo"]);
  expect(made).toEqual(["ash", "bo", "cy", "bo"]);
});

test("nothing is kept once it is cleared", () => {
  let made = 0;
  const recent = new Recent<number>(2);
  const ask = () => recent.get(ascii("ash"), () => ++made);
  expect([ask(), ask()]).toEqual([1, 1]);
  recent.clear();
  expect(ask()).toBe(2);
});

test("a verdict of false is kept too", () => {
  let asked = 0;
  const recent = new Recent<boolean>(2);
  for (let i = 0; i < 3; i++) recent.get(ascii("ash"), () => (asked++, false));
  expect(asked).toBe(1);
});
