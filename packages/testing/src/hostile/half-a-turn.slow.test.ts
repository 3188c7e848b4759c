import type { CircleId, Request } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { good, idOf, lines, seen, type TestDevice, world } from "../world/world.ts";

/** Of a turn, what stands first in the book, and no keys. */
function half(ask: Request): Request {
  if (ask.type !== "turn" || ask.record === undefined) return ask;
  const { type, circle, after, entries } = ask;
  return { type, circle, after, boxes: [], entries: entries.slice(0, 1) };
}

const found = (device: TestDevice, circle: CircleId): ReadonlySet<string> =>
  new Set(seen(device, circle).findings.map(({ type }) => type));

test("a hall that takes who is out and not the new keys: the steward's device says so, and turns them until it has taken all", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "di");
  const [ash, bo, di] = people;
  made.hall.mishear = (ask, who) => (who === "ash" ? half(ask) : ask);
  const before = made.hall.asked.length;
  await ash.member.remove(circle, idOf(ash, circle, "di"));
  await made.quiet();
  expect(found(ash, circle)).toContain("lost");
  // Not again and again: what did not help once is tried a minute later.
  const turns = made.hall.asked.slice(before).filter(({ ask }) => ask.type === "turn");
  expect(turns.length).toBeLessThanOrEqual(2);
  made.hall.mishear = null;
  await made.later(70_000);
  await good(ash.member.say(circle, "without di"));
  await made.quiet();
  for (const each of [ash, bo]) expect(lines(each, circle)).toEqual(["ash: without di"]);
  expect(lines(di, circle)).toEqual([]);
  expect(found(bo, circle)).not.toContain("lost");
});
