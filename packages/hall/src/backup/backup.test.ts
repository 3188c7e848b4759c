import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { afterEach, expect, test } from "vitest";
import { blobDirectory } from "../blobs/directory.ts";
import { openHallStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { founded, newEntry, page, random, seqs, write } from "../store/contract-parts.fixture.ts";
import { backUp } from "./back-up.ts";
import { copyingInto } from "./copy-problem.ts";
import { blobIdOf, idOf } from "@unionhall/protocol";
import { sha256 } from "../verbs/hashes.ts";
import { restoreHall } from "./restore.ts";

const now = Date.UTC(2026, 0, 1);
const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** A hall's directory with one circle in it, a place for copies, and one for what comes of them. */
async function set() {
  const root = await mkdtemp(join(tmpdir(), "unionhall-backup-"));
  cleanUp.push(() => rm(root, { recursive: true, force: true }));
  const at = (name: string) => ({ dir: join(root, name), database: null });
  await mkdir(at("hall").dir);
  const store = openHallStore(join(root, "hall", "hall.db"));
  cleanUp.push(() => store.close());
  await store.seed(random(32));
  const circle = await founded(store);
  return { root, store, circle: circle.id, hall: at("hall"), copy: join(root, "copy"), at };
}

/** What a hall's directory opens as. */
async function reopened(dir: string, look: (store: Store) => Promise<void>): Promise<void> {
  const store = openHallStore(join(dir, "hall.db"));
  await look(store);
  await store.close();
}

/** Adds an entry, and tells its place. */
async function say(store: Store, circle: CircleId): Promise<number> {
  const now = (await store.circle(circle))!;
  const seq = now.tail.seq + 1;
  await write(store, { circle: { ...now, tail: { ...now.tail, seq } }, entries: [newEntry(circle, seq)] });
  return seq;
}

/** One sealed chunk, with its hash behind it. */
async function putBlob(dir: string, circle: CircleId, bytes: Bytes) {
  const hash = new Uint8Array(sha256(bytes));
  const blob = blobIdOf(bytes.length, hash);
  const upload = { circle, upload: idOf("upload", random(16)) };
  const blobs = blobDirectory(join(dir, "blobs"));
  await blobs.write(upload, 0, bytes);
  await blobs.write(upload, bytes.length, hash);
  await blobs.keep(upload, blob);
  return { blob, drop: () => blobs.drop({ circle, blob }) };
}

async function filesIn(dir: string): Promise<readonly string[]> {
  return (await readdir(dir, { recursive: true })).filter((name) => /blob_|upload_/.test(name));
}

test("a hall is copied while somebody writes, and comes back as it was at one moment", async () => {
  const { store, circle, hall, copy, at } = await set();
  let writing = true;
  let last = 0;
  const writer = (async () => {
    while (writing) last = await say(store, circle);
  })();
  const { size } = (await backUp(hall, copy, now)).database!;
  const before = last;
  await backUp(hall, copy, now);
  writing = false;
  await writer;
  expect(size).toBeGreaterThan(0);
  const modes = (await readdir(copy)).map(async (name) => (await stat(join(copy, name))).mode & 0o077);
  expect(new Set(await Promise.all(modes)), "for its owner alone").toEqual(new Set([0]));
  await restoreHall(copy, at("new"));
  await reopened(at("new").dir, async (restored) => {
    const found = seqs(await restored.page({ circle, ...page, limit: 1_000_000 }));
    const there = (await restored.circle(circle))!.tail.seq;
    expect(found).toEqual(Array.from({ length: there }, (_, i) => i + 1));
    expect(there).toBeGreaterThanOrEqual(before);
    expect(await restored.seed(random(32))).toEqual(await store.seed(random(32)));
  });
});

test("files are copied once, and what was erased goes from the copy too", async () => {
  const { circle, hall, copy, at } = await set();
  const [one, two] = [
    await putBlob(hall.dir, circle, random(70_000).subarray(0, 65_000)),
    await putBlob(hall.dir, circle, random(5_000)),
  ];
  await backUp(hall, copy, now);
  await one.drop();
  const three = await putBlob(hall.dir, circle, random(6_000));
  await backUp(hall, copy, now);
  const names = (await filesIn(copy)).map((name) => name.slice(-57));
  expect(new Set(names)).toEqual(new Set([two.blob, three.blob].map((blob) => blob.slice(-57))));
  await restoreHall(copy, at("new"));
  expect(await filesIn(join(at("new").dir, "blobs"))).toHaveLength(2);
});

test("a copy that was cut off leaves the one before whole, and is tidied by the next", async () => {
  const { store, circle, hall, copy, at } = await set();
  await backUp(hall, copy, now);
  await say(store, circle);
  const before = await readFile(join(copy, "copy.json"));
  await backUp(hall, copy, now);
  // As if it had ended before its last step.
  await writeFile(join(copy, "copy.json"), before);
  await expect(restoreHall(copy, at("new"))).rejects.toThrow("is damaged");
  await backUp(hall, copy, now);
  await writeFile(join(copy, "hall-00000000.db.part"), "half");
  await restoreHall(copy, at("new"));
  await backUp(hall, copy, now);
  expect((await readdir(copy)).filter((name) => name.includes("hall-"))).toHaveLength(1);
});

test("the log of another file, which SQLite would take for a copy's newest, is not brought into it", async () => {
  const { store, circle, hall, copy, at } = await set();
  await backUp(hall, copy, now);
  await say(store, circle);
  // The hall runs: what it said last is in its log.
  const log = await readFile(join(hall.dir, "hall.db-wal"));
  await mkdir(at("new").dir);
  await writeFile(join(at("new").dir, "hall.db.part-wal"), log);
  await restoreHall(copy, at("new"));
  await reopened(at("new").dir, async (restored) => expect((await restored.circle(circle))!.tail.seq).toBe(0));

  await mkdir(at("moved").dir);
  await writeFile(join(at("moved").dir, "hall.db-wal"), log);
  await expect(restoreHall(copy, at("moved"))).rejects.toThrow("There is a hall in");
});

test("what is no copy, a damaged one, a newer one, or a place with a hall is refused in words", async () => {
  const { root, circle, hall, copy, at } = await set();
  const { blob } = await putBlob(hall.dir, circle, random(5_000));
  const manifest = await backUp(hall, copy, now);
  const tried = (from = copy, to = at("new")) =>
    restoreHall(from, to).then(
      () => "restored",
      (error: Error) => error.message,
    );
  expect(await tried(join(root, "nowhere"))).toContain("no whole copy");
  expect(await tried(copy, hall)).toContain("There is a hall in");
  await writeFile(join(root, "notes.txt"), "mine");
  await expect(backUp(hall, root, now)).rejects.toThrow("has other things in it");
  await expect(backUp(at("empty"), join(root, "other"), now)).rejects.toThrow("There is no hall in");

  const json = join(copy, "copy.json");
  const written = await readFile(json, "utf8");
  await writeFile(json, written.replace('"v": 1', '"v": 2'));
  expect(await tried()).toContain("newer version");
  await writeFile(json, written.slice(0, 20));
  expect(await tried()).toContain("cannot be read");
  await writeFile(json, written);

  const database = join(copy, manifest.database!.name);
  const whole = await readFile(database);
  whole[whole.length - 1]! ^= 1;
  await writeFile(database, whole);
  expect(await tried()).toContain("is damaged");
  whole[whole.length - 1]! ^= 1;
  await writeFile(database, whole);

  const [file] = (await filesIn(copy)).filter((name) => name.endsWith(blob));
  await truncate(join(copy, file!), 4_000);
  expect(await tried()).toContain(`${blob} is not as it was written`);
  await rename(join(copy, file!), join(copy, `${file!}-gone`));
  expect(await tried()).toContain(`${blob} is not as it was written`);
  expect(await readdir(at("new").dir)).not.toContain("hall.db");
  await rm(join(copy, `${file!}-gone`));
});

test("on PostgreSQL files are copied, and come back to a hall that has its database already", async () => {
  const { circle, hall, copy, at } = await set();
  await putBlob(hall.dir, circle, random(5_000));
  const database = {
    host: "db.example",
    port: 5432,
    database: "hall",
    user: "hall",
    password: undefined,
    tls: "checked",
    ca: undefined,
  } as const;
  expect(await backUp({ ...hall, database }, copy, now)).toMatchObject({ database: null });
  await expect(restoreHall(copy, at("new"))).rejects.toThrow("Bring its database back first");
  await restoreHall(copy, { ...at("new"), database });
  expect(await filesIn(at("new").dir)).toHaveLength(1);
});

test("what a disk does not take of a copy is said in words", async () => {
  const told = (code: string): Promise<string> =>
    copyingInto("/mnt/copy", () => Promise.reject(Object.assign(new Error("as planted"), { code }))).catch(
      (error: Error) => `${error.name}: ${error.message}`,
    );
  expect(await told("SQLITE_FULL")).toMatch(/^CopyProblem: The disk of \/mnt\/copy is full\. Make room/);
  expect(await told("EROFS")).toMatch(/^CopyProblem: \/mnt\/copy cannot be written, or/);
  expect(await told("ENOENT")).toBe("Error: as planted");
});
