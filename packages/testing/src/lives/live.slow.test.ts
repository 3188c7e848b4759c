import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HallFiles } from "./hall-files.ts";
import { live, type Lived } from "./live.ts";

async function third(): Promise<Lived> {
  const dir = await mkdtemp(join(tmpdir(), "world-"));
  try {
    return await live({ seed: 3, deeds: 40, halls: 1, keeping: new HallFiles(dir) });
  } finally {
    await rm(dir, { recursive: true });
  }
}

test("a seed is one world: lived through again, the same things happen in the same order", async () => {
  const [one, other] = await Promise.all([third(), third()]);
  expect(one.faults).toEqual([]);
  expect(one.journal.length).toBeGreaterThan(40);
  expect(other).toEqual(one);
});
