import { expect, test } from "vitest";
import { DiskFails, DiskFull, StoreAway } from "../store/store-errors.ts";
import { faultLog } from "./faults.ts";
import type { HallEvent } from "./log.ts";

test("a bug is said each time, a full or failing disk once an hour, a database that is away by others", () => {
  const events: HallEvent["event"][] = [];
  let now = Date.UTC(2026, 10, 26);
  const fault = faultLog(
    ({ event }) => void events.push(event),
    () => now,
  );
  const errors = [new Error("a bug"), new DiskFull("full"), new DiskFails("fails"), new StoreAway("away")];
  for (let round = 0; round < 2; round++) for (const error of errors) fault(error);
  expect(events).toEqual(["fault", "disk-full", "disk-fails", "fault"]);
  now += 3_600_000;
  fault(new DiskFull("full"));
  expect(events.at(-1)).toBe("disk-full");
  expect(events).toHaveLength(5);
});
