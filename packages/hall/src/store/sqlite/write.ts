import type { Database } from "better-sqlite3";
import type { BlobId, Bytes, Erasure, Key, Letter } from "@unionhall/protocol";
import { bytesOf, erasureProofCodec, toBytes } from "@unionhall/protocol";
import type { Circle } from "../circle.ts";
import type { Changes, NewEntry } from "../store.ts";
import { blobWriter } from "./blobs.ts";
import type { Circles } from "./circles.ts";
import { indexer, reindexer } from "./late-index.ts";
import { outsideWriter } from "./outside.ts";
import type { Sight } from "./see.ts";

/** The circle as it now stands, and the blobs that nothing names any more. */
export interface Written {
  readonly circle: Circle;
  readonly blobsGone: readonly BlobId[];
}

/** Writes what was decided; call it inside the transaction. */
export function writer(db: Database, circles: Circles): (sight: Sight, changes: Changes) => Written {
  const entries = entryWriter(db);
  const back = backWriter(db);
  const epochs = epochWriter(db);
  const leaves = leafWriter(db);
  const outside = outsideWriter(db);
  const erasures = erasureWriter(db);
  const blobs = blobWriter(db);
  const spend = db.prepare<[Bytes]>("DELETE FROM hall WHERE name = 'code' AND value = ?");
  return ({ here, sponsor }, changes) => {
    const circle = circles.write(here, changes.circle);
    entries(circle.number, changes);
    back(circle.number, changes);
    const boxes = epochs(circle.number, changes);
    const { bytes, blobs: blobsGone } = blobs(circle.number, changes);
    const freed = boxes + bytes;
    leaves(circle.number, changes);
    outside(circle.number, changes);
    erasures(circle.number, changes);
    if (changes.spendCode !== undefined) spend.run(changes.spendCode);
    if (changes.sponsor !== undefined && sponsor !== null) circles.write(sponsor, changes.sponsor);
    if (freed === 0) return { circle: circle.circle, blobsGone };
    const tail = { ...changes.circle.tail, bytes: Math.max(0, changes.circle.tail.bytes - freed) };
    return { circle: circles.write(circle, { ...changes.circle, tail }).circle, blobsGone };
  };
}

type Part = (circle: number, changes: Changes) => void;

function entryWriter(db: Database): Part {
  const insert = db.prepare<[number, number, number, Bytes, Bytes, number, Bytes, Bytes]>(
    "INSERT INTO entries (circle, seq, day, id, room, passing, header, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const empty = db.prepare<[number, number]>("UPDATE entries SET body = NULL WHERE circle = ? AND seq = ?");
  const index = indexer(db);
  const add = (circle: number, entry: NewEntry): void => {
    const { seq, day, id, header, headerBytes, body } = entry;
    const room = bytesOf(header.room);
    const passing = header.class === "passing" ? 1 : 0;
    const { lastInsertRowid } = insert.run(circle, seq, day, id, room, passing, headerBytes, body);
    index(lastInsertRowid, { circle, id, seq, room });
  };
  return (circle, { entries, dropBodies }) => {
    for (const entry of entries ?? []) add(circle, entry);
    for (const seq of dropBodies ?? []) empty.run(circle, seq);
  };
}

function backWriter(db: Database): Part {
  const hole = db.prepare<[number, number, number, Bytes]>(
    "INSERT INTO entries (circle, seq, day, id, room, passing, header) VALUES (?, ?, ?, ?, x'', 0, x'')",
  );
  const fill = db.prepare<[Bytes, number, Bytes, Bytes | null, number, number]>(
    "UPDATE entries SET room = ?, passing = ?, header = ?, body = ? WHERE circle = ? AND seq = ?",
  );
  const record = db.prepare<[number, number, number, Bytes]>(
    "INSERT OR IGNORE INTO records (circle, number, day, record) VALUES (?, ?, ?, ?)",
  );
  const [index, reindex] = [indexer(db), reindexer(db)];
  return (circle, { back: { holes = [], filled = [], records = [] } = {} }) => {
    for (const { id, seq, day } of holes) {
      const { lastInsertRowid } = hole.run(circle, seq, day, id);
      index(lastInsertRowid, { circle, id, seq, room: new Uint8Array() });
    }
    for (const { id, seq, header, headerBytes, body } of filled) {
      const room = bytesOf(header.room);
      fill.run(room, header.class === "passing" ? 1 : 0, headerBytes, body, circle, seq);
      reindex({ circle, id, seq, room });
    }
    for (const { number, bytes, day } of records) record.run(circle, number, day, bytes);
  };
}

/** Answers with the bytes that replaced and dropped boxes took. */
function epochWriter(db: Database): (circle: number, changes: Changes) => number {
  const record = db.prepare<[number, number, number, Bytes]>(
    "INSERT INTO records (circle, number, day, record) VALUES (?, ?, ?, ?)",
  );
  const replaced = db.prepare<[number, Bytes, Bytes], number>(
    "DELETE FROM boxes WHERE circle = ? AND tag = ? AND latch = ? RETURNING length(sealed)",
  );
  const box = db.prepare<[number, Bytes, number, Bytes, Bytes]>(
    "INSERT INTO boxes (circle, tag, epoch, latch, sealed) VALUES (?, ?, ?, ?, ?)",
  );
  const before = db.prepare<[number, number], number>(
    "SELECT coalesce(sum(length(sealed)), 0) FROM boxes WHERE circle = ? AND epoch < ?",
  );
  const drop = db.prepare<[number, number]>("DELETE FROM boxes WHERE circle = ? AND epoch < ?");
  replaced.pluck();
  before.pluck();
  return (circle, changes) => {
    let freed = 0;
    if (changes.record !== undefined)
      record.run(circle, changes.record.number, changes.record.day, changes.record.bytes);
    for (const { tag, epoch, latch, sealed } of changes.boxes ?? []) {
      for (const size of replaced.all(circle, bytesOf(tag), bytesOf(latch))) freed += size;
      box.run(circle, bytesOf(tag), epoch, bytesOf(latch), sealed);
    }
    if (changes.dropBoxesBefore !== undefined) {
      freed += before.get(circle, changes.dropBoxesBefore) ?? 0;
      drop.run(circle, changes.dropBoxesBefore);
    }
    return freed;
  };
}

function leafWriter(db: Database): Part {
  const note = db.prepare<[number, Bytes, Bytes, Bytes]>(
    "INSERT OR REPLACE INTO notes (circle, latch, note, sealed) VALUES (?, ?, ?, ?)",
  );
  const letter = db.prepare<[number, Bytes, Bytes, Bytes]>(
    "INSERT OR REPLACE INTO letters (circle, latch, letter, sealed) VALUES (?, ?, ?, ?)",
  );
  const dropLetter = db.prepare<[number, Bytes]>("DELETE FROM letters WHERE circle = ? AND letter = ?");
  const forgetNote = db.prepare<[number, Bytes]>("DELETE FROM notes WHERE circle = ? AND latch = ?");
  const forgetLetter = db.prepare<[number, Bytes]>("DELETE FROM letters WHERE circle = ? AND latch = ?");
  const forget = (circle: number, latch: Key): void => {
    forgetNote.run(circle, bytesOf(latch));
    forgetLetter.run(circle, bytesOf(latch));
  };
  const leave = (circle: number, { latch, letter: id, sealed }: Letter): void => {
    letter.run(circle, bytesOf(latch), bytesOf(id), sealed);
  };
  return (circle, changes) => {
    const kept = changes.note;
    if (kept !== undefined) note.run(circle, bytesOf(kept.latch), bytesOf(kept.note), kept.sealed);
    if (changes.letter !== undefined) leave(circle, changes.letter);
    if (changes.dropLetter !== undefined) dropLetter.run(circle, bytesOf(changes.dropLetter));
    for (const latch of changes.forget ?? []) forget(circle, latch);
  };
}

function erasureWriter(db: Database): Part {
  const insert = db.prepare<[number, number, number, Bytes, number, number, Bytes]>(
    "INSERT INTO erasures (circle, number, seq, id, day, wish, proof) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const add = (circle: number, { number, seq, entry, day, proof }: Erasure): void => {
    const isWish = proof.type === "wish" ? 1 : 0;
    insert.run(circle, number, seq, bytesOf(entry), day, isWish, toBytes(erasureProofCodec, proof));
  };
  return (circle, { erasures }) => {
    for (const erasure of erasures ?? []) add(circle, erasure);
  };
}
