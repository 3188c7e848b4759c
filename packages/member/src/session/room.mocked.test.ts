import { good, lines, seen, type TestDevice, world } from "@unionhall/testing";
import { expect, test, vi } from "vitest";

const work = vi.hoisted(() => ({ read: 0 }));

/** How often an entry is folded as something said, by whoever asks. */
vi.mock("@unionhall/union", async (original) => {
  const union = await original<typeof import("@unionhall/union")>();
  const foldThread: typeof union.foldThread = (...taken) => {
    work.read += 1;
    union.foldThread(...taken);
  };
  return { ...union, foldThread };
});

test("one more line costs the same, however many there are: the others are neither read nor shown anew", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const costs: number[] = [];
  for (const many of [1, 100]) {
    for (let nth = 0; nth < many; nth++) await good(ash.member.say(circle, `line ${nth}`));
    await made.quiet();
    const before = seen(bo, circle).lines;
    work.read = 0;
    const stop = bo.member.subscribe(() => void [bo.member.circles(), bo.member.circle(circle)]);
    await good(ash.member.say(circle, "one more"));
    await made.quiet();
    stop();
    costs.push(work.read);
    const after = seen(bo, circle).lines;
    expect(after.length).toBe(before.length + 1);
    expect(before.every((line, at) => line === after[at])).toBe(true);
    // Who looks twice is given the same.
    expect(seen(bo, circle).lines).toBe(after);
  }
  expect(costs).toEqual([1, 1]);
});

test("what is unread is counted from a place on, and a new name stands at every line", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const unread = (): number => seen(bo, circle).unread;
  const say = async (who: TestDevice, text: string): Promise<void> => {
    await good(who.member.say(circle, text));
    await made.quiet();
  };
  for (const text of ["one", "two"]) await say(ash, text);
  await say(bo, "three");
  expect(unread()).toBe(2);
  await good(bo.member.readTo(circle));
  expect(unread()).toBe(0);
  await say(bo, "four");
  await say(ash, "five");
  expect(unread()).toBe(1);
  const before = seen(bo, circle).lines;
  await good(ash.member.rename(circle, "Ash of the harbour"));
  await made.quiet();
  expect(lines(bo, circle).filter((line) => line.startsWith("Ash of the harbour: "))).toHaveLength(3);
  expect(before.map(({ name }) => name)).toEqual(["ash", "ash", "bo", "bo", "ash"]);
  await good(ash.member.erase(circle, before[1]!.id));
  await made.quiet();
  await bo.member.close();
  const again = await made.device("bo", bo.store);
  await made.quiet();
  expect(lines(again, circle)).toEqual([
    "Ash of the harbour: one",
    "bo: three",
    "bo: four",
    "Ash of the harbour: five",
  ]);
  expect(seen(again, circle).gone).toMatchObject([{ after: before[0]!.id, why: "author" }]);
  expect(seen(again, circle).unread).toBe(1);
});
