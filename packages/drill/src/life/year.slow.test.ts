import { expect, test } from "vitest";
import { Drill } from "../drill.ts";
import { smallUnion } from "../union/small.ts";
import type { Lived } from "./year.ts";

test("a year that is ended while it is lived ends there, and no drill comes of it", async () => {
  const ending = new AbortController();
  const heard: Lived[] = [];
  const report = (lived: Lived): void => {
    heard.push(lived);
    ending.abort(new Error("enough"));
  };
  const ask = {
    union: smallUnion,
    takenOver: 1,
    language: "en",
    shownOn: null,
    report,
    signal: ending.signal,
  } as const;
  await expect(Drill.open(ask)).rejects.toThrow("enough");
  expect(heard).toMatchObject([{ ago: 7, people: 6, circles: 1, done: 0 }]);
});
