import { expect, test } from "vitest";
import { isolate } from "./isolate.ts";

test("a name cannot turn the sentence around it, nor break out of its place", () => {
  expect(isolate("Bo")).toBe("\u2068Bo\u2069");
  expect(isolate("a\u202eb\u2069c\u200fd")).toBe("\u2068abcd\u2069");
  expect(isolate("two\n lines")).toBe("\u2068two lines\u2069");
});
