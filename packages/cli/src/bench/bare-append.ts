import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { serve } from "./children.ts";
import { random } from "./noise.ts";

export interface BareTask {
  readonly dir: string;
  /** Rows that are there before the clock runs, as the hall has them. */
  readonly rowsBefore: number;
  readonly rows: number;
  /** Rows in one transaction. */
  readonly group: number;
  readonly size: number;
}

/**
 * What the disk and SQLite give to a plain loop: rows as the hall's entries, under plain indexes by id and by room, and
 * nothing around them. The hall writes those two indexes late.
 */
export function serveBareAppend(): void {
  serve((task) => Promise.resolve(load(task as BareTask)));
}

const schema = `
  CREATE TABLE entries (
    circle INTEGER NOT NULL, seq INTEGER NOT NULL, day INTEGER NOT NULL, id BLOB NOT NULL, room BLOB NOT NULL,
    passing INTEGER NOT NULL, header BLOB NOT NULL, body BLOB, PRIMARY KEY (circle, seq));
  CREATE UNIQUE INDEX entries_by_id ON entries (circle, id);
  CREATE INDEX entries_by_room ON entries (circle, room, seq);
  CREATE INDEX entries_passing ON entries (circle, day, seq) WHERE passing = 1 AND body IS NOT NULL;`;

function load({ dir, rowsBefore, rows, group, size }: BareTask): { entries: number; seconds: number } {
  const db = new BetterSqlite(join(dir, "bare.db"));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(schema);
  const insert = db.prepare("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const header = random(190);
  const rooms = Array.from({ length: 64 }, () => random(16));
  const ready = Array.from({ length: rowsBefore + rows }, () => ({ id: random(32), body: random(size) }));
  const write = (from: number, to: number): void => {
    for (let at = from; at < to; at += group) {
      db.exec("BEGIN IMMEDIATE");
      for (let seq = at; seq < Math.min(to, at + group); seq++)
        insert.run(seq % 8, seq, 20_000, ready[seq]!.id, rooms[seq % 64], 1, header, ready[seq]!.body);
      db.exec("COMMIT");
    }
  };
  write(0, rowsBefore);
  const began = process.hrtime.bigint();
  write(rowsBefore, rowsBefore + rows);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  db.close();
  return { entries: rows, seconds };
}
