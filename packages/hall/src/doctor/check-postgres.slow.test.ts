import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, quiet } from "../store/postgres/postgres.fixture.ts";
import { openPostgresStore } from "../store/postgres/postgres-store.ts";
import type { ServerFacts } from "../store/postgres/facts.ts";
import { checkPostgres, judgeServer } from "./check-postgres.ts";
import type { Finding } from "./finding.ts";

let server: ScratchPostgres;
beforeAll(async () => void (server = await ScratchPostgres.open()), 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

async function finds(url: string): Promise<readonly string[]> {
  const home = new URL(url).searchParams.get("host")!;
  const findings = await checkPostgres(addressOf(url));
  return findings.map(({ level, words }) => `${level}: ${words.replaceAll(home, "SOCKET")}`);
}

/** What is found once the server has these settings and a fresh look at them. */
async function findsWith(url: string, ...settings: readonly string[]): Promise<readonly Finding[]> {
  for (const setting of settings) await server.query(`ALTER SYSTEM SET ${setting}`);
  await server.stop();
  await server.start();
  const findings = await checkPostgres(addressOf(url));
  await server.query("ALTER SYSTEM RESET ALL");
  return findings.filter(({ level }) => level !== "ok");
}

test("a server as it should be, before a hall has started on it and after", async () => {
  const url = await server.database();
  const empty = await finds(url);
  await (await openPostgresStore(addressOf(url), quiet)).close();
  expect(empty).toMatchInlineSnapshot(`
    [
      "ok: The database at SOCKET can be reached; it is PostgreSQL 18.",
      "ok: The database acknowledges what is on its disk.",
      "ok: The database is on this machine: nobody listens in between.",
      "ok: The database has no tables of a hall yet; the hall makes them when it starts.",
    ]
  `);
  expect((await finds(url)).at(-1)).toBe("ok: The database is of this version of the hall.");
  await server.query("INSERT INTO migrations (version) VALUES (99)", url);
  expect((await finds(url)).at(-1)).toMatch(/^bad: This hall's data was written by a newer version/);
  await server.query("DELETE FROM migrations", url);
  expect((await finds(url)).at(-1)).toMatch(/^ok: .* brought up to date at the start/);
});

test("a server that does not wait for its disk, or acknowledges before it is certain", async () => {
  const url = await server.database();
  const found = await findsWith(url, "fsync = off", "full_page_writes = off", "synchronous_commit = off");
  expect(found.map(({ level, words }) => [level, /\((.*?)\)/.exec(words)?.[1]])).toEqual([
    ["bad", "fsync is off"],
    ["warn", "full_page_writes is off"],
    ["warn", "synchronous_commit is off"],
  ]);
});

test("a server that logs what it is given", async () => {
  const url = await server.database();
  expect(await findsWith(url, "log_statement = 'all'")).toMatchObject([{ level: "warn" }]);
  expect(await findsWith(url, "log_statement = 'all'", "log_parameter_max_length = 0")).toEqual([]);
});

test("a line on which others can listen in, and one on which nobody looks who answers", () => {
  const facts: ServerFacts = {
    version: 16,
    fsync: "on",
    fullPageWrites: "on",
    synchronousCommit: "on",
    logged: false,
    encrypted: true,
    schema: "same",
  };
  const levels = (url: string, over: Partial<ServerFacts> = {}): readonly string[] =>
    judgeServer({ ...facts, ...over }, addressOf(url)).map(
      ({ level, words }) => `${level}: ${words.split(/[,:(]/)[0]}`,
    );
  const away = "postgres://hall:hunter2@db.example/hall";
  expect(levels(away)[2]).toBe("ok: The line to the database is encrypted");
  expect(levels(`${away}?sslmode=require`)[2]).toBe("warn: The line to the database is encrypted");
  const clear = "bad: Everything between the hall and its database goes in the clear";
  expect(levels(`${away}?sslmode=disable`, { encrypted: false })[2]).toBe(clear);
  expect(levels("postgres://hall@localhost/hall", { encrypted: false })[2]).toMatch(
    /^ok: The database is on this machine/,
  );
  expect(levels(away, { version: 12 })[0]).toMatch(/^bad: The database at db.example/);
});

test("a server that is not there, or lets nobody in", async () => {
  expect(await finds(server.url("nowhere"))).toEqual([
    "bad: There is no database nowhere at SOCKET. Make it there: createdb --owner=hall nowhere",
  ]);
  expect(await finds(server.url("postgres", "hunter2"))).toEqual([
    expect.stringMatching(/^bad: .* does not let the user hall in/),
  ]);
});
