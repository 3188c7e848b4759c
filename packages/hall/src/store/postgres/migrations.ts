import { NewerData } from "../store-errors.ts";
import type { Run, Statement } from "./connections.ts";

/*
 * Note: how the tables are cut. Every table of circles begins with the circle's id, so that a cluster can keep a
 * circle's rows together and circles apart. What every append changes (`circles`) is away from what is large and
 * seldom changes (`doors`); a circle's row names its door by hash. Nothing is numbered by a sequence: a circle's
 * counters stand in its row, and whoever changes them holds that row to the commit. Columns of bytes are the
 * protocol's own; sealed ones do not compress, so nobody tries. `named` says which entries carry which blobs; a blob
 * whose size is null was deleted by the operator. An entry without a header is a hole: only its id came back after a
 * restore.
 */

/** Each runs once, in order. Never change one that was released: add another. */
const migrations: readonly string[] = [
  `
  CREATE TABLE hall (name text PRIMARY KEY, value bytea NOT NULL);
  CREATE TABLE circles (
    circle bytea PRIMARY KEY, door_hash bytea NOT NULL, turn bigint NOT NULL, epoch bigint NOT NULL,
    seq bigint NOT NULL, head bytea NOT NULL, day bigint NOT NULL, bytes bigint NOT NULL,
    erasures bigint NOT NULL, letters bigint NOT NULL) WITH (fillfactor = 50);
  CREATE TABLE doors (circle bytea PRIMARY KEY, door bytea NOT NULL, ledger bytea NOT NULL);

  CREATE TABLE entries (
    circle bytea NOT NULL, seq bigint NOT NULL, day bigint NOT NULL, id bytea NOT NULL, room bytea NOT NULL,
    passing boolean NOT NULL, header bytea NOT NULL, body bytea,
    PRIMARY KEY (circle, seq));
  ALTER TABLE entries ALTER COLUMN body SET STORAGE EXTERNAL;
  CREATE UNIQUE INDEX entries_by_id ON entries (circle, id);
  CREATE INDEX entries_by_room ON entries (circle, room, seq);
  CREATE INDEX entries_passing ON entries (circle, day, seq) WHERE passing AND body IS NOT NULL;
  CREATE INDEX holes ON entries (circle, seq) WHERE octet_length(header) = 0;

  CREATE TABLE records (
    circle bytea NOT NULL, number bigint NOT NULL, day bigint NOT NULL, record bytea NOT NULL,
    PRIMARY KEY (circle, number));
  CREATE TABLE boxes (
    circle bytea NOT NULL, tag bytea NOT NULL, epoch bigint NOT NULL, latch bytea NOT NULL, sealed bytea NOT NULL,
    PRIMARY KEY (circle, tag, epoch, latch));
  ALTER TABLE boxes ALTER COLUMN sealed SET STORAGE EXTERNAL;
  CREATE INDEX boxes_by_epoch ON boxes (circle, epoch);
  CREATE TABLE notes (
    circle bytea NOT NULL, latch bytea NOT NULL, note bytea NOT NULL UNIQUE, sealed bytea NOT NULL,
    PRIMARY KEY (circle, latch));
  CREATE TABLE letters (
    circle bytea NOT NULL, latch bytea NOT NULL, number bigint NOT NULL, letter bytea NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (circle, latch));
  CREATE TABLE outside_letters (
    circle bytea NOT NULL, day bigint NOT NULL, letter bytea NOT NULL, stamped boolean NOT NULL, sealed bytea NOT NULL,
    PRIMARY KEY (circle, day, letter));
  ALTER TABLE outside_letters ALTER COLUMN sealed SET STORAGE EXTERNAL;
  CREATE UNIQUE INDEX outside_letters_by_id ON outside_letters (circle, letter);
  CREATE TABLE stamps (circle bytea NOT NULL, stamp bytea NOT NULL, PRIMARY KEY (circle, stamp));
  CREATE TABLE erasures (
    circle bytea NOT NULL, number bigint NOT NULL, seq bigint NOT NULL, id bytea NOT NULL, day bigint NOT NULL,
    wish boolean NOT NULL, proof bytea NOT NULL,
    PRIMARY KEY (circle, number));
  CREATE INDEX erasures_by_seq ON erasures (circle, seq, number);

  CREATE TABLE uploads (
    circle bytea NOT NULL, upload bytea NOT NULL, size bigint NOT NULL, day bigint NOT NULL,
    PRIMARY KEY (circle, upload));
  CREATE TABLE blobs (
    circle bytea NOT NULL, blob bytea NOT NULL, size bigint, day bigint NOT NULL,
    PRIMARY KEY (circle, blob));
  CREATE INDEX blobs_by_id ON blobs (blob);
  CREATE TABLE named (
    circle bytea NOT NULL, seq bigint NOT NULL, blob bytea NOT NULL,
    PRIMARY KEY (circle, seq, blob));
  CREATE INDEX named_by_blob ON named (circle, blob);

  CREATE TABLE locators (locator bytea PRIMARY KEY, version bigint NOT NULL, sealed bytea NOT NULL);
  `,
];

/** One process migrates, the others wait for it: this lock is the hall's, and ends with the transaction. */
const lock: Statement = { name: "migrate-lock", text: "SELECT pg_advisory_xact_lock(8317987319222330741)" };
const makeTable: Statement = {
  name: "migrate-table",
  text: "CREATE TABLE IF NOT EXISTS migrations (version bigint PRIMARY KEY)",
};
const readVersion: Statement = {
  name: "migrate-read",
  text: "SELECT coalesce(max(version), 0) AS version FROM migrations",
};
const addVersion: Statement = { name: "migrate-add", text: "INSERT INTO migrations (version) VALUES ($1)" };

export const schemaVersion: number = migrations.length;

/** Brings an older database up to date, in one transaction. Throws on one that a newer hall wrote. */
export async function migrate(run: Run): Promise<void> {
  await run(lock);
  await run(makeTable);
  const [row] = await run<{ version: number }>(readVersion);
  const done = row?.version ?? 0;
  if (done > schemaVersion) throw new NewerData();
  for (const [index, text] of migrations.entries()) {
    if (index < done) continue;
    // Without a name it may be many statements.
    await run({ name: "", text });
    await run(addVersion, index + 1);
  }
}
