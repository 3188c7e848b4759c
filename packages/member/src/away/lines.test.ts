import { expect, test } from "vitest";
import type { AwayLine } from "../away.ts";
import { fewLines } from "./lines.ts";

const line = (why: AwayLine["why"], time: number): Pick<AwayLine, "why" | "time"> => ({ why, time });

test("five lines at most: the weightiest first, of the same weight the newest, and how many more there are", () => {
  const all = [
    line("to-do", 9),
    line("call", 3),
    line("decided", 1),
    line("role", 8),
    line("word", 0),
    line("call", 4),
  ];
  expect(fewLines(all)).toEqual({
    lines: [line("word", 0), line("decided", 1), line("call", 4), line("call", 3), line("role", 8)],
    more: 1,
  });
  expect(fewLines(all.slice(0, 2))).toEqual({ lines: [line("call", 3), line("to-do", 9)], more: 0 });
  expect(fewLines([])).toEqual({ lines: [], more: 0 });
  // In whatever order they are found, the same is told.
  expect(fewLines(all.toReversed())).toEqual(fewLines(all));
});
