import { expect, test } from "vitest";
import { scratch } from "../serve/hall.fixture.ts";
import { spaceOn } from "./disk-space.ts";
import { DiskFull } from "./store-errors.ts";

const MiB = 1024 ** 2;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a disk is looked at when somebody asks, once in a second, and its last megabytes are kept", async () => {
  let [now, bytes, looks] = [0, (65 * MiB) as number | null, 0];
  const faults: unknown[] = [];
  const free = async (): Promise<number | null> => ((looks += 1), bytes);
  const hasSpace = spaceOn("/srv/hall", { free, now: () => now, fault: (error) => void faults.push(error) });
  const ask = async (): Promise<boolean> => {
    hasSpace();
    await settled();
    return hasSpace();
  };
  expect([await ask(), looks]).toEqual([true, 1]);
  bytes = 63 * MiB;
  expect([await ask(), looks]).toEqual([true, 1]);
  now += 1_000;
  expect([await ask(), looks, faults]).toEqual([false, 2, [expect.any(DiskFull)]]);
  now += 1_000;
  bytes = null;
  expect(await ask()).toBe(true);
});

test("a real disk is looked at, and one that cannot be is no hindrance", async () => {
  await using dir = await scratch();
  const faults: unknown[] = [];
  for (const path of [dir.path, "/nowhere"]) {
    const hasSpace = spaceOn(path, { now: Date.now, fault: (error) => void faults.push(error) });
    expect(hasSpace()).toBe(true);
  }
  expect(faults).toEqual([]);
});
