import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, readEnv } from "@unionhall/hall";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { HallFiles, live, type Lived } from "@unionhall/testing";
import { test } from "vitest";

/* Worlds in which everything happens at once. `WORLDS=500` lives through so many, `SEED=7` through that one or on from it. */

const count = Number(process.env["WORLDS"] ?? 2);
const first = Number(process.env["SEED"] ?? 17);
const deeds = 60;

/** Fails with what is wrong, and with everything that led there. */
function expectWell(seed: number, { faults, journal }: Lived): void {
  if (faults.length > 0) throw new Error([`seed ${seed}`, ...journal, "", ...faults].join("\n"));
}

async function onOneFile(seed: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "world-"));
  try {
    expectWell(seed, await live({ seed, deeds, halls: 1, keeping: new HallFiles(dir) }));
  } finally {
    await rm(dir, { recursive: true });
  }
}

test("in the end everyone who is in has come to the same, and nothing is missing", { timeout: 0 }, async () => {
  for (let seed = first; seed < first + count; seed++) await onOneFile(seed);
});

test("on two processes of one hall as well", { timeout: 0 }, async () => {
  await using server = await ScratchPostgres.open({ fsync: "off" });
  const config = readEnv({ DATABASE_URL: await server.database() });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  expectWell(1, await live({ seed: 1, deeds, halls: 2, keeping: { open: () => openStore(config) } }));
});
