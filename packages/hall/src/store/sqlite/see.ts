import type { Database } from "better-sqlite3";
import type { Bytes, CircleId, Erasure, NoteId } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { Known, Seen, Wanted } from "../store.ts";
import { blobSeer } from "./blobs.ts";
import type { Circles, Numbered } from "./circles.ts";
import type { ErasureRow } from "../erasure-row.ts";
import { erasureOf } from "../erasure-row.ts";
import { enoughOfAnId } from "./late-index.ts";
import { outsideSeer, stampCounter } from "./outside.ts";

type EntryRow = { seq: number; day: number; header: Bytes; whole: number };

/** A look at what a decision wants to see; call it inside the transaction. */
export function seer(db: Database, circles: Circles): (id: CircleId, wanted: Wanted) => Sight {
  const entry = db.prepare<[number, Bytes, Bytes], EntryRow>(
    `SELECT seq, day, header, body IS NOT NULL AS whole FROM entries_by_id AS i JOIN entries AS e USING (circle, seq)
     WHERE circle = ? AND i.id = ? AND e.id = ?`,
  );
  const record = db.prepare<[number, number], Bytes>("SELECT record FROM records WHERE circle = ? AND number = ?");
  const erasures = db.prepare<[number, number], ErasureRow>(
    "SELECT * FROM erasures WHERE circle = ? AND seq = ? ORDER BY number",
  );
  const code = db.prepare<[Bytes], number>("SELECT 1 FROM hall WHERE name = 'code' AND value = ?");
  record.pluck();
  const stamps = stampCounter(db);
  const noteOf = noteSeer(db);
  const blobs = blobSeer(db);
  const outside = outsideSeer(db);

  const known = (here: Numbered | null, id: Bytes): Known | null => {
    const row = here === null ? undefined : entry.get(here.number, id.subarray(0, enoughOfAnId), id);
    return row === undefined ? null : { ...row, whole: row.whole === 1 };
  };
  const wordsOn = (here: Numbered | null, seq: number | undefined): readonly Erasure[] =>
    here === null || seq === undefined ? [] : erasures.all(here.number, seq).map(erasureOf);

  return (id, wanted) => {
    const here = circles.find(id);
    const sponsor = wanted.sponsor === undefined ? null : circles.find(wanted.sponsor);
    const entries = (wanted.entries ?? []).map((each) => known(here, each));
    const seen: Seen = {
      circle: here?.circle ?? null,
      entries,
      record: here === null || wanted.record === undefined ? null : (record.get(here.number, wanted.record) ?? null),
      ...blobs(here?.number ?? -1, wanted),
      outside: outside(here?.number ?? -1, wanted),
      note: wanted.note === undefined ? null : noteOf(wanted.note),
      erasures: wanted.erasures === true ? wordsOn(here, entries[0]?.seq) : [],
      stamps: here === null || wanted.stamps !== true ? 0 : stamps(here.number),
      code: wanted.code !== undefined && code.get(wanted.code) !== undefined,
      sponsor: sponsor?.circle ?? null,
    };
    return { seen, here, sponsor };
  };
}

function noteSeer(db: Database): (id: NoteId) => Seen["note"] {
  const note = db.prepare<[Bytes], { id: Bytes; latch: Bytes }>(
    "SELECT id, latch FROM notes JOIN circles USING (circle) WHERE note = ?",
  );
  return (id) => {
    const row = note.get(bytesOf(id));
    return row === undefined ? null : { circle: idOf("circle", row.id), latch: idOf("key", row.latch) };
  };
}

export interface Sight {
  readonly seen: Seen;
  readonly here: Numbered | null;
  readonly sponsor: Numbered | null;
}
