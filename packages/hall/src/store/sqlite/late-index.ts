import type { Database } from "better-sqlite3";
import type { Bytes } from "@unionhall/protocol";

/*
 * Note: why two indexes are written late. Ids are random, and rooms are many: an index on them changes another page of
 * the file with almost every entry, and a changed page is written whole, twice. That was most of what a commit cost. So
 * the newest entries are indexed in memory alone, and every so many of them go into the file together, in the order of
 * the index, in the transaction of the last. Which ones the file has follows from their numbers: a hall that starts
 * takes the others up again.
 *
 * In a file of millions each of some thousand random ids still falls on a page of its own. So ids go into a small table
 * first, and from there on by their first byte: a thirty-second of all ids there are, each time, onto a thirty-second of the
 * large table's pages.
 */

/** More make fewer pages and a longer pause; these take some hundredths of a second. Files are bound to it. */
const together = 8_192;

/** Parts of all ids, one of which goes on into the large table each time. More make the small one larger. */
const parts = 32;

/** Bytes of an id in the index: hardly two ids share them. Whoever looks one up compares the whole. */
export const enoughOfAnId = 6;

const schema = `
  CREATE TEMP TABLE fresh (
    circle INTEGER NOT NULL, id BLOB NOT NULL, seq INTEGER NOT NULL, room BLOB NOT NULL,
    PRIMARY KEY (circle, id, seq)) WITHOUT ROWID;
  CREATE INDEX temp.fresh_by_room ON fresh (circle, room, seq);
  CREATE TEMP VIEW entries_by_id AS SELECT * FROM settled_ids
    UNION ALL SELECT circle, id, seq FROM recent_ids UNION ALL SELECT circle, id, seq FROM fresh;
  CREATE TEMP VIEW entries_by_room AS SELECT * FROM settled_rooms UNION ALL SELECT circle, room, seq FROM fresh;
  INSERT INTO fresh SELECT circle, substr(id, 1, ${enoughOfAnId}), seq, room FROM entries
  WHERE number > (SELECT coalesce(max(number), 0) / ${together} * ${together} FROM entries);`;

/** Makes the views `entries_by_id` and `entries_by_room`, for this connection: nothing of them goes on disk. */
export function openLateIndex(db: Database): void {
  db.pragma("temp_store = MEMORY");
  db.exec(schema);
}

interface Indexed {
  readonly circle: number;
  readonly id: Bytes;
  readonly seq: number;
  readonly room: Bytes;
}

/** Indexes an entry under its number in this file; call it inside the transaction that writes it. */
export function indexer(db: Database): (number: number | bigint, entry: Indexed) => void {
  const add = db.prepare<[number, Bytes, number, Bytes]>(
    "INSERT INTO fresh (circle, id, seq, room) VALUES (?, ?, ?, ?)",
  );
  const settle = [
    db.prepare("INSERT INTO recent_ids SELECT id, circle, seq FROM fresh ORDER BY id, circle, seq"),
    db.prepare("INSERT INTO settled_rooms SELECT circle, room, seq FROM fresh ORDER BY circle, room, seq"),
    db.prepare("DELETE FROM fresh"),
  ];
  const moveOn = mover(db);
  return (number, { circle, id, seq, room }) => {
    add.run(circle, id.subarray(0, enoughOfAnId), seq, room);
    if (Number(number) % together !== 0) return;
    for (const part of settle) part.run();
    moveOn((Number(number) / together) % parts);
  };
}

/** Moves a part of the ids on into the large table. */
function mover(db: Database): (part: number) => void {
  const within = "FROM recent_ids WHERE id >= ? AND id < ?";
  const move = [
    db.prepare<[Bytes, Bytes]>(`INSERT INTO settled_ids SELECT circle, id, seq ${within} ORDER BY circle, id, seq`),
    db.prepare<[Bytes, Bytes]>(`DELETE ${within}`),
  ];
  const width = 256 / parts;
  const from = (part: number): Bytes => (part < parts ? new Uint8Array([part * width]) : afterAll);
  return (part) => {
    for (const each of move) each.run(from(part), from(part + 1));
  };
}

/** In the order of ids, after all that the index may have. */
const afterAll: Bytes = new Uint8Array(enoughOfAnId + 1).fill(255);

/** An entry that was a hole has a room now; call it inside the transaction that fills it. */
export function reindexer(db: Database): (entry: Indexed) => void {
  const fresh = db.prepare<[Bytes, number, number]>("UPDATE fresh SET room = ? WHERE circle = ? AND seq = ?");
  const settled = db.prepare<[number, Bytes, number]>("INSERT INTO settled_rooms (circle, room, seq) VALUES (?, ?, ?)");
  return ({ circle, seq, room }) => {
    if (fresh.run(room, circle, seq).changes === 0) settled.run(circle, room, seq);
  };
}
