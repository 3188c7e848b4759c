import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseAddress } from "../config/database-address.ts";
import { scratch } from "../serve/hall.fixture.ts";
import { openStore, storeProblem } from "./open-store.ts";
import { DiskFails, DiskFull } from "./store-errors.ts";

let server: ScratchPostgres;
beforeAll(async () => void (server = await ScratchPostgres.open({ fsync: "off" })), 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

/** What a person is told who starts a hall with this address. */
async function said(url: string): Promise<string> {
  const read = databaseAddress(url, "DATABASE_URL");
  if ("problem" in read) return read.problem;
  return openStore({ dir: "/nowhere", database: read.value }).then(
    async (store) => (await store.close(), "nothing"),
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test("a database that cannot be used is said in words that hold no password", async () => {
  const url = await server.database();
  const home = new URL(url).searchParams.get("host")!;
  const password = new URL(url).password;
  await server.query("CREATE ROLE guest LOGIN PASSWORD 'guest'");
  const told = [
    await said(url),
    await said(url.replace(password, "hunter2")),
    await said(url.replace("scratch_1", "other")),
    await said(url.replace(`hall:${password}`, "guest:guest")),
    await said(url.replace(home, "/nowhere")),
    await said("postgres://hall:hunter2@127.0.0.1:9/hall"),
    await said("postgres://hall:hunter2@127.0.0.1:9/hall?sslmode=verify-full&sslrootcert=/nowhere/ca.pem"),
  ];
  expect(told.map((words) => words.replaceAll(home, "SOCKET"))).toMatchInlineSnapshot(`
    [
      "nothing",
      "StartProblem: The database at SOCKET does not let the user hall in: the password in DATABASE_URL is wrong, or the server does not allow this user from here (pg_hba.conf).",
      "StartProblem: There is no database other at SOCKET. Make it there: createdb --owner=hall other",
      "StartProblem: The user guest may not make and use tables in the database scratch_1. Name the one who owns it in DATABASE_URL, or give it to them: ALTER DATABASE scratch_1 OWNER TO guest",
      "StartProblem: The database at /nowhere cannot be reached. Start PostgreSQL there, or give DATABASE_URL the address where it is.",
      "StartProblem: The database at 127.0.0.1:9 cannot be reached. Start PostgreSQL there, or give DATABASE_URL the address where it is.",
      "StartProblem: The root certificate that DATABASE_URL names, /nowhere/ca.pem, cannot be read. Check its path and who may read it.",
    ]
  `);
  expect(told.join()).not.toMatch(/hunter2|guest:guest/);
  expect(told.join()).not.toContain(password);
});

test("a database or a file that a newer hall wrote, or that is no hall's file, is said too", async () => {
  const url = await server.database();
  expect(await said(url)).toBe("nothing");
  await server.query("INSERT INTO migrations (version) VALUES (99)", url);
  const newer = "StartProblem: This hall's data was written by a newer version of the hall. Update this one.";
  expect(await said(url)).toBe(newer);
  await using dir = await scratch({ "hall.db": "pages of another kind, and many of them" });
  const opening = openStore({ dir: dir.path, database: null });
  await expect(opening).rejects.toThrow(`The database in ${dir.path} cannot be opened. \`hall doctor\` says more.`);
});

test("a disk that is full, or cannot be written, is said in words, whatever met it", async () => {
  const told = (error: unknown): unknown => storeProblem(error, { dir: "/srv/hall", database: null });
  const full = { code: "database", message: expect.stringContaining("The disk of /srv/hall is full. Make room") };
  const fails = { code: "database", message: expect.stringContaining("The hall cannot write in /srv/hall: the disk") };
  expect(told(new DiskFull("full"))).toMatchObject(full);
  expect(told(Object.assign(new Error(), { code: "SQLITE_FULL" }))).toMatchObject(full);
  expect(told(new DiskFails("fails"))).toMatchObject(fails);
  expect(told(Object.assign(new Error(), { code: "SQLITE_READONLY" }))).toMatchObject(fails);
  await using dir = await scratch({ "hall.db/is-a-directory": "" });
  await expect(openStore({ dir: dir.path, database: null })).rejects.toThrow(`The hall cannot write in ${dir.path}`);
});
