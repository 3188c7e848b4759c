import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { compressUnder } from "../../../../bin/lib/compress.mjs";
import { firstVisits } from "./first-visit.ts";

const dir = mkdtempSync(join(tmpdir(), "first-visit-"));
afterAll(() => rmSync(dir, { recursive: true }));

const web = fileURLToPath(new URL("../../../web/", import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");

test("what a newcomer fetches before they can begin stays within its budget", async () => {
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", dir], { cwd: web });
  await compressUnder(dir);
  const [page, invitation, inside] = await firstVisits(dir);
  expect([page!.kB, invitation!.kB].every((kB) => kB > 20 && kB <= 100)).toBe(true);
  expect(invitation!.requests).toBeLessThanOrEqual(12);
  expect(inside!.kB).toBeGreaterThan(invitation!.kB);
});
