import { expect, test } from "vitest";
import { tooLongBy } from "./too-long-by.ts";

test("what is too long is told by how much, without the blanks at its ends", () => {
  expect(["", "four", "five!", "  five!\n"].map((written) => tooLongBy(written, 4))).toEqual([0, 0, 1, 1]);
});
