import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { storeContract } from "../contract.fixture.ts";
import { openHallStore } from "./sqlite-store.ts";

const dir = mkdtempSync(join(tmpdir(), "hall-store-"));
afterAll(() => rmSync(dir, { recursive: true }));

describe("SQLite", () => {
  storeContract((name) => Promise.resolve(openHallStore(join(dir, `${name}.db`))));

  test("refuses a file that a newer hall wrote", () => {
    const path = join(dir, "newer.db");
    const db = new Database(path);
    db.pragma("user_version = 99");
    db.close();
    expect(() => openHallStore(path)).toThrow("newer version of the hall");
  });
});
