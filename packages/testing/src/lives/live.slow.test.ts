import { openHallStore } from "@unionhall/hall";
import { expect, test } from "vitest";
import { live } from "./live.ts";

test("a seed is one world: lived through again, the same things happen in the same order", async () => {
  const twice = [1, 2].map(() =>
    live({ seed: 3, deeds: 40, halls: 1, keeping: { open: () => openHallStore(":memory:") } }),
  );
  const [one, other] = await Promise.all(twice);
  expect(one?.faults).toEqual([]);
  expect(one?.journal.length).toBeGreaterThan(40);
  expect(other).toEqual(one);
});
