import type { Database } from "better-sqlite3";
import { NewerData } from "../store-errors.ts";

/*
 * Note: how the tables are cut. `circle` in every table is the number of the circle in this file, so that keys
 * stay short; it always comes first, so that circles can be kept apart. What every append changes (`tails`) is
 * away from what is large and seldom changes (`doors`). Columns of bytes are the protocol's own. `named` says which
 * entries carry which blobs; a blob whose size is null was deleted by the operator. An entry without a header is a hole:
 * only its id came back after a restore. Entries are numbered through, without a gap, as they come; `recent_ids`
 * and the two `settled` tables are explained in `late-index.ts`. Letters from outside lie in the order of their days and ids, without rowids, so
 * that nothing tells which came after which on one day.
 */

/** Each runs once, in order, in one transaction with its number. Never change one that was released: add another. */
const migrations: readonly string[] = [
  `
  CREATE TABLE hall (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE circles (circle INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);
  CREATE TABLE doors (circle INTEGER PRIMARY KEY, door BLOB NOT NULL, ledger BLOB NOT NULL);
  CREATE TABLE tails (
    circle INTEGER PRIMARY KEY, turn INTEGER NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    head BLOB NOT NULL, day INTEGER NOT NULL, bytes INTEGER NOT NULL, erasures INTEGER NOT NULL);

  CREATE TABLE entries (
    number INTEGER PRIMARY KEY, circle INTEGER NOT NULL, seq INTEGER NOT NULL, day INTEGER NOT NULL, id BLOB NOT NULL,
    room BLOB NOT NULL, passing INTEGER NOT NULL, header BLOB NOT NULL, body BLOB);
  CREATE UNIQUE INDEX entries_by_seq ON entries (circle, seq);
  CREATE INDEX entries_passing ON entries (circle, day, seq) WHERE passing = 1 AND body IS NOT NULL;
  CREATE INDEX holes ON entries (circle, seq) WHERE length(header) = 0;
  CREATE TABLE settled_ids (
    circle INTEGER NOT NULL, id BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (circle, id, seq)) WITHOUT ROWID;
  CREATE TABLE settled_rooms (
    circle INTEGER NOT NULL, room BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (circle, room, seq)) WITHOUT ROWID;

  CREATE TABLE records (
    circle INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY (circle, number)) WITHOUT ROWID;
  CREATE TABLE boxes (
    circle INTEGER NOT NULL, tag BLOB NOT NULL, epoch INTEGER NOT NULL, latch BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (circle, tag, epoch, latch));
  CREATE INDEX boxes_by_epoch ON boxes (circle, epoch);
  CREATE TABLE notes (
    circle INTEGER NOT NULL, latch BLOB NOT NULL, note BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL,
    PRIMARY KEY (circle, latch));
  CREATE TABLE letters (
    circle INTEGER NOT NULL, latch BLOB NOT NULL, letter BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (circle, latch));
  CREATE TABLE outside_letters (
    circle INTEGER NOT NULL, day INTEGER NOT NULL, letter BLOB NOT NULL, stamped INTEGER NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (circle, day, letter)) WITHOUT ROWID;
  CREATE UNIQUE INDEX outside_letters_by_id ON outside_letters (circle, letter);
  CREATE TABLE stamps (circle INTEGER NOT NULL, stamp BLOB NOT NULL, PRIMARY KEY (circle, stamp)) WITHOUT ROWID;
  CREATE TABLE erasures (
    circle INTEGER NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL, day INTEGER NOT NULL,
    wish INTEGER NOT NULL, proof BLOB NOT NULL,
    PRIMARY KEY (circle, number)) WITHOUT ROWID;
  CREATE INDEX erasures_by_seq ON erasures (circle, seq, number);

  CREATE TABLE uploads (
    circle INTEGER NOT NULL, upload BLOB NOT NULL, size INTEGER NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY (circle, upload)) WITHOUT ROWID;
  CREATE TABLE blobs (
    circle INTEGER NOT NULL, blob BLOB NOT NULL, size INTEGER, day INTEGER NOT NULL,
    PRIMARY KEY (circle, blob)) WITHOUT ROWID;
  CREATE INDEX blobs_by_id ON blobs (blob);
  CREATE TABLE named (
    circle INTEGER NOT NULL, seq INTEGER NOT NULL, blob BLOB NOT NULL,
    PRIMARY KEY (circle, seq, blob)) WITHOUT ROWID;
  CREATE INDEX named_by_blob ON named (circle, blob);

  CREATE TABLE locators (locator BLOB PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID;
  `,
  `
  CREATE TABLE recent_ids (
    id BLOB NOT NULL, circle INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, circle, seq)) WITHOUT ROWID;
  `,
];

/** The number that a file has which is up to date; 0 is that of one without tables. */
export const newestVersion: number = migrations.length;

/** Brings an older file up to date. Throws on a file that a newer hall wrote. */
export function migrate(db: Database): void {
  const done = db.pragma("user_version", { simple: true }) as number;
  if (done > newestVersion) throw new NewerData();
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
