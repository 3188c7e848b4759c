import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import type { Circle } from "../circle.ts";
import { founded, newEntry, page, same, seqs } from "../contract-parts.fixture.ts";
import type { News, Store } from "../store.ts";
import { DiskFails, DiskFull } from "../store-errors.ts";
import { Group } from "./group.ts";
import { hallStoreOn } from "./sqlite-store.ts";

const dir = mkdtempSync(join(tmpdir(), "hall-full-"));
afterAll(() => rmSync(dir, { recursive: true }));

/** Appends so many entries; answers with the last place. */
function add(store: Store, { id }: Circle, count: number): Promise<number> {
  return store.change(id, {}, ({ circle }) => {
    const { tail } = circle!;
    const entries = Array.from({ length: count }, (_, at) => newEntry(id, tail.seq + 1 + at));
    const seq = tail.seq + count;
    return { answer: seq, changes: { circle: { ...circle!, tail: { ...tail, seq } }, entries } };
  });
}

test("a full disk takes no change and no part of one, gives out what is there, and goes on when it has room", async () => {
  const db = new Database(join(dir, "full.db"));
  const store = hallStoreOn(db);
  const [circle, other] = [await founded(store), await founded(store)];
  const news: News[] = [];
  store.onNews((some) => void news.push(...some));
  await add(store, circle, 3);
  const pages = db.pragma("page_count", { simple: true }) as number;
  db.pragma(`max_page_count = ${pages + 8}`);
  const before = await store.circle(circle.id);
  // In one transaction at first, then one by one: what fits is taken all the same.
  const tried = await Promise.allSettled([add(store, circle, 400), add(store, other, 1)]);
  expect(tried).toMatchObject([{ status: "rejected", reason: expect.any(DiskFull) as DiskFull }, { value: 1 }]);
  expect(await store.circle(circle.id)).toEqual(same(before!));
  expect(seqs(await store.page({ ...page, circle: circle.id }))).toEqual([1, 2, 3]);
  expect(news.map(({ circle: { id, tail } }) => [id, tail.seq])).toEqual([
    [circle.id, 3],
    [other.id, 1],
  ]);
  db.pragma(`max_page_count = ${pages * 100}`);
  expect(await add(store, circle, 400)).toBe(403);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  await store.close();
});

test("a file that can only be read is no hall's to start on", async () => {
  const path = join(dir, "read.db");
  const store = hallStoreOn(new Database(path));
  await store.close();
  const db = new Database(path, { readonly: true });
  expect(() => hallStoreOn(db)).toThrow(expect.objectContaining({ code: "SQLITE_READONLY" }) as Error);
  db.close();
});

test("a disk that fails at undoing too fails those who wait, and no more than them", async () => {
  const failure = Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_WRITE" });
  const said: string[] = [];
  let fails = true;
  const db = {
    open: true,
    inTransaction: true,
    exec(words: string) {
      said.push(words);
      if (fails && words !== "BEGIN IMMEDIATE") throw failure;
    },
  };
  const group = new Group(db as unknown as Database.Database, { ending() {}, done() {}, undone() {} });
  await expect(group.run(() => 1)).rejects.toBeInstanceOf(DiskFails);
  fails = false;
  expect(await group.run(() => 2)).toBe(2);
  expect(said).toEqual(["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", "BEGIN IMMEDIATE", "COMMIT"]);
});
