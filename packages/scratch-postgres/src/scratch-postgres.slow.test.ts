import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goesWithUs } from "./beginning.ts";
import { ScratchPostgres } from "./index.ts";

test("a server is up, keeps what it was given when it comes back, and leaves nothing behind", async () => {
  const server = await ScratchPostgres.open({ work_mem: "5MB" });
  await server.query("CREATE TABLE kept AS SELECT 7 AS seven");
  await server.stop();
  await expect(server.query("SELECT 1")).rejects.toThrow();
  await server.start();
  expect(await server.query("SELECT seven, current_setting('work_mem') AS memory FROM kept")).toEqual([
    { seven: 7, memory: "5MB" },
  ]);
  expect(await server.database()).not.toBe(await server.database());
  expect(existsSync(server.data)).toBe(true);
  await server[Symbol.asyncDispose]();
  expect(existsSync(server.data)).toBe(false);
});

test("a server that is killed comes back with all that was committed, and with nothing else", async () => {
  await using server = await ScratchPostgres.open();
  await server.query("CREATE TABLE kept AS SELECT 7 AS seven");
  const asking = server.query("BEGIN; INSERT INTO kept VALUES (8); SELECT pg_sleep(60)");
  const cut = expect(asking).rejects.toThrow();
  await server.kill();
  await cut;
  await server.start();
  expect(await server.query("SELECT seven FROM kept")).toEqual([{ seven: 7 }]);
});

test("what all servers of a process begin as goes with it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "scratch-pg-first-"));
  const end = goesWithUs(dir);
  expect(existsSync(dir)).toBe(true);
  end.now();
  await expect.poll(() => existsSync(dir)).toBe(false);
});
