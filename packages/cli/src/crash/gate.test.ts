import { expect, test } from "vitest";
import { Dice } from "./dice.ts";
import { Gate } from "./gate.ts";

test("a gate lets everybody through while it is open, and says when all of them rest", async () => {
  const gate = new Gate(2);
  const passed: string[] = [];
  const go = async (who: string): Promise<void> => {
    for (let times = 0; times < 2; times++) {
      await gate.pass();
      passed.push(who);
    }
    await gate.pass();
  };
  const going = Promise.all([go("ash"), go("bo")]);
  await gate.close();
  await gate.close();
  expect(passed).toEqual([]);
  gate.open();
  // Both take two steps in turn; then the gate is shut again before the third.
  await Promise.resolve();
  await gate.close();
  expect(passed.length).toBeGreaterThan(0);
  gate.open();
  await going;
  expect(passed.toSorted()).toEqual(["ash", "ash", "bo", "bo"]);
});

test("dice fall the same for the same seed, and within bounds", () => {
  const throws = (seed: number): readonly number[] => {
    const dice = new Dice(seed);
    return [...Array.from({ length: 50 }, () => dice.between(3, 5)), dice.another().below(1000)];
  };
  expect(throws(7)).toEqual(throws(7));
  expect(throws(7)).not.toEqual(throws(8));
  expect(new Set(throws(7).slice(0, 50))).toEqual(new Set([3, 4, 5]));
});
