import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import type { CircleId } from "@unionhall/protocol";
import { afterAll, expect, test } from "vitest";
import { newCircle, newEntry, other, page, random, room, seqs, write } from "../contract-parts.fixture.ts";
import type { NewEntry, Store } from "../store.ts";
import { indexer, openLateIndex } from "./late-index.ts";
import { migrate } from "./migrations.ts";
import { openHallStore } from "./sqlite-store.ts";

const dir = mkdtempSync(join(tmpdir(), "hall-index-"));
afterAll(() => rmSync(dir, { recursive: true }));

/** So many entries go into the file's index together. */
const together = 8_192;

/** Every third is in the other room. */
function newEntries(circle: CircleId, count: number): readonly NewEntry[] {
  const [here, there] = [newEntry(circle, 0), newEntry(circle, 0, { room: other })];
  return Array.from({ length: count }, (_, index) => {
    return { ...((index + 1) % 3 === 0 ? there : here), id: random(32), seq: index + 1 };
  });
}

async function known(store: Store, circle: CircleId, ids: readonly NewEntry["id"][]): Promise<readonly unknown[]> {
  const seen = await store.change(circle, { entries: ids }, ({ entries }) => ({ answer: entries }));
  return seen.map((each) => each?.seq ?? null);
}

/** Rows of the file itself, in its indexes by id and by room. */
function settled(path: string): unknown {
  const counts = ["recent_ids", "settled_ids", "settled_rooms"].map((table) => inFile(path, table).length);
  const [recent = 0, large = 0, rooms] = counts;
  return [recent + large, rooms];
}

function inFile(path: string, table: string): readonly { readonly id: Uint8Array }[] {
  const db = new BetterSqlite(path, { readonly: true });
  const rows = db.prepare<[], { id: Uint8Array }>(`SELECT * FROM ${table}`).all();
  db.close();
  return rows;
}

test("entries are found by id and by room, whether the file's index has them yet or not, and after a restart", async () => {
  const path = join(dir, "found.db");
  const circle = newCircle();
  const entries = newEntries(circle.id, together + 5);
  const before = openHallStore(path);
  await write(before, { circle, entries: entries.slice(0, together - 1) });
  expect(settled(path)).toEqual([0, 0]);
  await write(before, { circle, entries: entries.slice(together - 1) });
  expect(settled(path)).toEqual([together, together]);
  const looks = async (store: Store): Promise<void> => {
    const of = { ...page, circle: circle.id, limit: 4 };
    const some = [1, 5_000, together, together + 1, together + 5];
    const ids = some.map((seq) => entries[seq - 1]!.id);
    expect(await known(store, circle.id, [random(32), ...ids])).toEqual([null, ...some]);
    expect(seqs(await store.page({ ...of, room, after: together - 3 }))).toEqual([8191, 8192, 8194, 8195]);
    expect(seqs(await store.page({ ...of, room: other, newest: true }))).toEqual([8196, 8193, 8190, 8187]);
  };
  await looks(before);
  await before.close();
  const after = openHallStore(path);
  await looks(after);
  await after.close();
});

test("ids go on into the large table a thirty-second at a time, and are found wherever they are", async () => {
  const path = join(dir, "parts.db");
  const circle = newCircle();
  const entries = newEntries(circle.id, 2 * together);
  const store = openHallStore(path);
  await write(store, { circle, entries });
  // The second part went on with the first of these, the third with the last of them.
  const isIn = (part: number, { id }: { readonly id: Uint8Array }): boolean => id[0]! >> 3 === part;
  const [early, all] = [entries.slice(0, together), entries];
  const gone = [...early.filter((entry) => isIn(1, entry)), ...all.filter((entry) => isIn(2, entry))];
  expect(inFile(path, "settled_ids").length).toBe(gone.length);
  expect(inFile(path, "settled_ids").every((row) => isIn(1, row) || isIn(2, row))).toBe(true);
  const ids = entries.map(({ id }) => id);
  expect(await known(store, circle.id, ids)).toEqual(entries.map(({ seq }) => seq));
  await store.close();
});

test("of all ids each goes on in its turn, the first and the last too", () => {
  const db = new BetterSqlite(":memory:");
  migrate(db);
  openLateIndex(db);
  const index = indexer(db);
  const ids = [0, 7, 8, 127, 128, 247, 248, 255].map((byte) => new Uint8Array(32).fill(byte));
  for (const [at, id] of ids.entries()) index(at + 1, { circle: 1, id, seq: at + 1, room: random(16) });
  for (let turn = 1; turn <= 32; turn++)
    index(turn * together, { circle: 2, id: random(32), seq: turn, room: random(16) });
  const rows = db.prepare<[], { id: Uint8Array }>("SELECT id FROM settled_ids WHERE circle = 1").all();
  expect(rows.map(({ id }) => id[0])).toEqual(ids.map((id) => id[0]));
  db.close();
});

test("a change that fails leaves both as they were, and the next fills the file's index", async () => {
  const path = join(dir, "failed.db");
  const circle = newCircle();
  const entries = newEntries(circle.id, together);
  const [last] = entries.slice(-1);
  const store = openHallStore(path);
  await write(store, { circle, entries: entries.slice(0, -1) });
  await expect(write(store, { circle, entries: [last!, last!] })).rejects.toThrow("UNIQUE");
  expect(await known(store, circle.id, [entries[0]!.id, last!.id])).toEqual([1, null]);
  expect(settled(path)).toEqual([0, 0]);
  await write(store, { circle, entries: [last!] });
  expect(await known(store, circle.id, [entries[0]!.id, last!.id])).toEqual([1, together]);
  expect(settled(path)).toEqual([together, together]);
  await store.close();
});

test("ids that begin alike are told apart", async () => {
  const store = openHallStore(":memory:");
  const circle = newCircle();
  const alike = [random(32), random(32), random(32)].map((id) => new Uint8Array([1, 2, 3, 4, 5, 6, ...id.slice(6)]));
  const entries = [newEntry(circle.id, 1), newEntry(circle.id, 2)].map((entry, at) => ({ ...entry, id: alike[at]! }));
  await write(store, { circle, entries });
  expect(await known(store, circle.id, alike)).toEqual([1, 2, null]);
  await store.close();
});

test("a hole that is filled is found in its room, whether the file's index has its place yet or not, and after a restart", async () => {
  const path = join(dir, "holes.db");
  const circle = newCircle();
  const lost = newEntries(circle.id, together + 3);
  const before = openHallStore(path);
  const holes = lost.map(({ id, seq, day }) => ({ id, seq, day }));
  await write(before, { circle, back: { holes } });
  expect(settled(path)).toEqual([together, together]);
  const some = [1, 2, together + 1, together + 2].map((seq) => lost[seq - 1]!);
  await write(before, { circle, back: { filled: some } });
  const look = async (store: Store): Promise<void> => {
    expect(seqs(await store.page({ ...page, circle: circle.id, room }))).toEqual([1, 2, together + 2]);
    expect(seqs(await store.page({ ...page, circle: circle.id, room: other }))).toEqual([together + 1]);
  };
  await look(before);
  await before.close();
  const after = openHallStore(path);
  await look(after);
  await after.close();
});
