import { expect, test } from "vitest";
import { Drill } from "../drill.ts";
import { smallUnion } from "../union/small.ts";

test("a year that is ended while it is lived ends there, and no drill comes of it", async () => {
  const ending = new AbortController();
  const left: number[] = [];
  const report = (days: number): void => {
    left.push(days);
    ending.abort(new Error("enough"));
  };
  const ask = { union: smallUnion, takenOver: 1, language: "en", report, signal: ending.signal } as const;
  await expect(Drill.open(ask)).rejects.toThrow("enough");
  expect(left).toHaveLength(1);
});
