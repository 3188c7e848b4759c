import pg from "pg";
import { serve } from "./children.ts";
import { random } from "./noise.ts";

export interface BarePostgresTask {
  readonly url: string;
  /** Rows that are there before the clock runs, as the hall has them. */
  readonly rowsBefore: number;
  readonly rows: number;
  /** Rows in one transaction. */
  readonly group: number;
  readonly size: number;
}

/** What PostgreSQL gives to one connection: the rows of the hall's entries with their indexes, and nothing around them. */
export function serveBarePostgres(): void {
  serve((task) => load(task as BarePostgresTask));
}

const schema = `
  CREATE TABLE entries (
    circle bytea NOT NULL, seq bigint NOT NULL, day bigint NOT NULL, id bytea NOT NULL, room bytea NOT NULL,
    passing boolean NOT NULL, header bytea NOT NULL, body bytea, PRIMARY KEY (circle, seq));
  ALTER TABLE entries ALTER COLUMN body SET STORAGE EXTERNAL;
  CREATE UNIQUE INDEX entries_by_id ON entries (circle, id);
  CREATE INDEX entries_by_room ON entries (circle, room, seq);
  CREATE INDEX entries_passing ON entries (circle, day, seq) WHERE passing AND body IS NOT NULL;`;

const columns = 8;

async function load({
  url,
  rowsBefore,
  rows,
  group,
  size,
}: BarePostgresTask): Promise<{ entries: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url, pipeline: true });
  await client.connect();
  await client.query(schema);
  const header = random(190);
  const circles = Array.from({ length: 8 }, () => random(20));
  const rooms = Array.from({ length: 64 }, () => random(16));
  const ready = Array.from({ length: rowsBefore + rows }, (_, seq) => [
    circles[seq % 8],
    seq,
    20_000,
    random(32),
    rooms[seq % 64],
    true,
    header,
    random(size),
  ]);
  const write = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += group) await commit(client, ready.slice(at, Math.min(to, at + group)));
  };
  await write(0, rowsBefore);
  const began = process.hrtime.bigint();
  await write(rowsBefore, rowsBefore + rows);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await client.end();
  return { entries: rows, seconds };
}

/** One transaction, sent in one go. */
async function commit(client: pg.Client, rows: readonly (readonly unknown[])[]): Promise<void> {
  const places = rows.map((_, row) => `(${numbers(row * columns)})`);
  const insert = { name: `insert ${rows.length}`, text: `INSERT INTO entries VALUES ${places.join(", ")}` };
  await Promise.all([client.query("BEGIN"), client.query({ ...insert, values: rows.flat() }), client.query("COMMIT")]);
}

function numbers(after: number): string {
  return Array.from({ length: columns }, (_, at) => `$${after + at + 1}`).join(", ");
}
