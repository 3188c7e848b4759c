import { expect, test } from "vitest";
import type { Decided } from "./verified.ts";
import { decidedText, isAsDecided } from "./verified.ts";

const decided = (changed: boolean, here: Decided["outcome"]["here"]): Decided =>
  ({ title: "Winter kit", changed, outcome: { passed: true, here, hash: "4f2a" } }) as Decided;

test("what was decided is told with what this device counted, and whether its text is still that", () => {
  const all = [decided(false, "same"), decided(false, "differs"), decided(true, null)];
  expect(decidedText(all, "en").split("\n")).toEqual([
    "Winter kit: passed; your device counted the same; its text is the one that was decided. 4f2a",
    "Winter kit: passed; your device counted otherwise; its text is the one that was decided. 4f2a",
    "Winter kit: passed; your device has not counted it, or it is open to be counted no more; its text has been changed since. 4f2a",
  ]);
  expect(all.map(isAsDecided)).toEqual([true, false, false]);
  expect(decidedText([], "es")).toBe("Aquí no se ha decidido nada.");
});
