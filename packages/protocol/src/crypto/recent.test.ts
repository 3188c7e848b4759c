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

test("a verdict of false is kept too", () => {
  let asked = 0;
  const recent = new Recent<boolean>(2);
  for (let i = 0; i < 3; i++) recent.get(ascii("ash"), () => (asked++, false));
  expect(asked).toBe(1);
});
