import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caps } from "@unionhall/protocol";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import type { Circle } from "../circle.ts";
import { newCircle, same, write } from "../contract-parts.fixture.ts";
import { storeContract } from "../contract.fixture.ts";
import { hallStoreOn, openHallStore } from "./sqlite-store.ts";

const dir = mkdtempSync(join(tmpdir(), "hall-store-"));
afterAll(() => rmSync(dir, { recursive: true }));

describe("SQLite", () => {
  storeContract((name) => Promise.resolve(openHallStore(join(dir, `${name}.db`))));

  test("sees what the change before it wrote, also of a circle it has let go of meanwhile", async () => {
    const store = openHallStore(":memory:");
    const circle = newCircle();
    const latches = Array.from({ length: caps.latches }, () => circle.door.latches[0]!);
    const large = Array.from({ length: 13 }, () => newCircle()).map((each) => ({
      ...each,
      door: { ...each.door, latches },
    }));
    const moved = { ...circle, tail: { ...circle.tail, seq: 7 } };
    const look = (): Promise<Circle | null> => store.change(circle.id, {}, (seen) => ({ answer: seen.circle }));
    const changes = [moved, ...large].map((each) => write(store, { circle: each }));
    expect(await look()).toEqual(same(moved));
    await Promise.all(changes);
    await store.close();
  });

  test("has each transaction on disk before it is acknowledged: a log in front, synced at every commit", () => {
    const db = new Database(join(dir, "synced.db"));
    hallStoreOn(db);
    const full = 2;
    expect([db.pragma("journal_mode", { simple: true }), db.pragma("synchronous", { simple: true })]).toEqual([
      "wal",
      full,
    ]);
    db.close();
  });

  test("refuses a file that a newer hall wrote", () => {
    const path = join(dir, "newer.db");
    const db = new Database(path);
    db.pragma("user_version = 99");
    db.close();
    expect(() => openHallStore(path)).toThrow("newer version of the hall");
  });
});
