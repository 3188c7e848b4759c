import { copyFile, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { configIn, scratch } from "../serve/hall.fixture.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import { checkDatabase } from "./check-database.ts";

/** Whatever is in a directory but the index that SQLite shares between processes, which notes who is reading. */
async function bytesIn(path: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(path)).toSorted();
  const bytesOf = async (name: string): Promise<string> =>
    name.endsWith("-shm") ? "" : await readFile(join(path, name), "base64");
  return Promise.all(names.map(async (name) => [name, await bytesOf(name)] as const));
}

async function setVersion(path: string, version: number): Promise<void> {
  await using file = await open(path, "r+");
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(version);
  await file.write(bytes, 0, 4, 60);
}

test("the doctor finds a database on a disk that does not write", async () => {
  await using own = await scratch({
    "hall/hall.db/in-its-place": "",
    "hall/hall.db-wal": "",
    "hall/hall.db-shm": "",
  });
  expect(await checkDatabase(configIn(own.path))).toMatchObject([
    { level: "bad", code: "database", words: expect.stringContaining("The hall cannot write in") },
  ]);
});

test("the doctor looks at the database, and changes nothing of it: before there is a hall, while one runs, and after", async () => {
  await using own = await scratch({ "hall/other": "" });
  const path = join(own.path, "hall", "hall.db");
  const look = async (): Promise<string> => {
    const before = await bytesIn(dirname(path));
    const [found] = await checkDatabase(configIn(own.path));
    expect(await bytesIn(dirname(path))).toEqual(before);
    return `${found!.level}: ${found!.words}`;
  };
  expect(await look()).toContain("ok: The database has no tables of a hall yet");
  const store = openHallStore(path);
  await store.setCode(new Uint8Array(32));
  expect(await look()).toBe("ok: The database is of this version of the hall.");
  await copyFile(`${path}-wal`, join(own.path, "log"));
  await store.close();
  expect(await look()).toBe("ok: The database is of this version of the hall.");
  await setVersion(path, 99);
  expect(await look()).toContain("bad: This hall's data was written by a newer version");
  await copyFile(join(own.path, "log"), `${path}-wal`);
  expect(await look()).toContain("warn: The hall was cut off");
  await rm(`${path}-wal`);
  await writeFile(path, "no database at all");
  await expect(look()).rejects.toThrow("no file of SQLite's");
});
