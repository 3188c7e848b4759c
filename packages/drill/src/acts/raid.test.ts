import { expect, test } from "vitest";
import { wordsToFind } from "./raid.ts";

test("of a text that names somebody, what stands on either side of the name is looked for, once, and nothing that is short", () => {
  expect(wordsToFind(["@Luz It hangs in the loft now.", "Ask @Dario, or wait.", "Marisol", "Marisol", "Teo"])).toEqual([
    " It hangs in the loft now.",
    ", or wait.",
    "Marisol",
  ]);
});
