import { FakeClock } from "@unionhall/testing";
import { expect, test } from "vitest";
import { daily } from "./again.ts";

const hour = 3_600_000;

test("each day is told once, when it begins, and none once it is called off", () => {
  const clock = new FakeClock(Date.UTC(2027, 0, 4, 9));
  const told: string[] = [];
  const callOff = daily(clock, () => told.push(new Date(clock.now()).toISOString()));
  clock.forward(14 * hour);
  expect(told).toEqual([]);
  clock.forward(49 * hour);
  expect(told).toEqual(["2027-01-05T00:00:00.000Z", "2027-01-06T00:00:00.000Z", "2027-01-07T00:00:00.000Z"]);
  expect(clock.waiting).toBe(1);
  callOff();
  expect(clock.waiting).toBe(0);
});
