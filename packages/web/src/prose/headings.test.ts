import { expect, test } from "vitest";
import { ranksOf } from "./headings.ts";
import { readProse } from "./read.ts";

test("whoever hears the headings misses no level, however they were written", () => {
  const ranks = ranksOf(readProse("### a\n# b\n### c\n> ## d\n\n- ### e\n  # f"));
  expect([...ranks].map(([{ words }, rank]) => `${words[0]!.text}${rank}`).join(" ")).toBe("a2 b2 c3 d3 e4 f2");
});
