import type { Bytes, Erasure, Letter } from "@unionhall/protocol";
import { bytesOf, erasureProofCodec, toBytes } from "@unionhall/protocol";
import type { BroughtBack, Filled } from "../brought-back.ts";
import type { Changes } from "../store.ts";
import { boolArray, bytesArray, numberArray } from "./arrays.ts";
import { writeBlobs } from "./blobs.ts";
import type { Run, Statement } from "./connections.ts";
import { giveBack } from "./give-back.ts";
import type { Made } from "./made.ts";
import { writeOutside } from "./outside.ts";

const insertRecord: Statement = {
  name: "insert-record",
  text: "INSERT INTO records (circle, number, day, record) VALUES ($1, $2, $3, $4)",
};
const dropSameBoxes: Statement = {
  name: "drop-same-boxes",
  text: `WITH gone AS (
    DELETE FROM boxes AS b USING unnest($2::bytea[], $3::bytea[]) AS new (tag, latch)
    WHERE b.circle = $1 AND b.tag = new.tag AND b.latch = new.latch
    RETURNING octet_length(b.sealed) AS size) ${giveBack}`,
};
const insertBoxes: Statement = {
  name: "insert-boxes",
  text: `INSERT INTO boxes (circle, tag, latch, epoch, sealed)
    SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[])`,
};
const dropOldBoxes: Statement = {
  name: "drop-old-boxes",
  text: `WITH gone AS (DELETE FROM boxes WHERE circle = $1 AND epoch < $2 RETURNING octet_length(sealed) AS size) ${giveBack}`,
};
const putNote: Statement = {
  name: "put-note",
  text: `INSERT INTO notes (circle, latch, note, sealed) VALUES ($1, $2, $3, $4)
    ON CONFLICT (circle, latch) DO UPDATE SET note = excluded.note, sealed = excluded.sealed`,
};
const putLetter: Statement = {
  name: "put-letter",
  text: `INSERT INTO letters (circle, latch, number, letter, sealed) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (circle, latch) DO UPDATE
    SET number = excluded.number, letter = excluded.letter, sealed = excluded.sealed`,
};
const dropLetter: Statement = {
  name: "drop-letter",
  text: "DELETE FROM letters WHERE circle = $1 AND letter = $2",
};
const forgetNotes: Statement = {
  name: "forget-notes",
  text: "DELETE FROM notes WHERE circle = $1 AND latch = ANY($2::bytea[])",
};
const forgetLetters: Statement = {
  name: "forget-letters",
  text: "DELETE FROM letters WHERE circle = $1 AND latch = ANY($2::bytea[])",
};
const insertErasures: Statement = {
  name: "insert-erasures",
  text: `INSERT INTO erasures (circle, number, seq, id, day, wish, proof)
    SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[], $5::bigint[], $6::boolean[], $7::bytea[])`,
};
const dropBodies: Statement = {
  name: "drop-bodies",
  text: "UPDATE entries SET body = NULL WHERE circle = $1 AND seq = ANY($2::bigint[])",
};
const insertHoles: Statement = {
  name: "insert-holes",
  text: `INSERT INTO entries (circle, seq, day, id, room, passing, header)
    SELECT $1, *, ''::bytea, false, ''::bytea FROM unnest($2::bigint[], $3::bigint[], $4::bytea[])`,
};
const fillHoles: Statement = {
  name: "fill-holes",
  text: `UPDATE entries AS e SET room = f.room, passing = f.passing, header = f.header, body = f.body
    FROM unnest($2::bigint[], $3::bytea[], $4::boolean[], $5::bytea[], $6::bytea[]) AS f (seq, room, passing, header, body)
    WHERE e.circle = $1 AND e.seq = f.seq`,
};
const bringRecords: Statement = {
  name: "bring-records",
  text: `INSERT INTO records (circle, number, day, record)
    SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[]) ON CONFLICT DO NOTHING`,
};
const spendCode: Statement = { name: "spend-code", text: "DELETE FROM hall WHERE name = 'code' AND value = $1" };

/** Sends what one change writes beside its circle and its entries, and notes which blobs are gone. */
export function writeBeside(run: Run, { after, changes, blobsGone }: Made): readonly Promise<unknown>[] {
  const circle = bytesOf(changes.circle.id);
  return [
    ...writeBack(run, circle, changes.back ?? {}),
    ...writeEpochs(run, circle, changes),
    ...writeBlobs(run, circle, changes).map(async (gone) => void blobsGone.push(...(await gone))),
    ...writeLeaves(run, circle, changes, after.letters),
    ...writeOutside(run, circle, changes),
    ...writeErasures(run, circle, changes),
    ...(changes.spendCode === undefined ? [] : [run(spendCode, changes.spendCode)]),
  ];
}

function writeBack(
  run: Run,
  circle: Bytes,
  { holes = [], filled = [], records = [] }: BroughtBack,
): readonly Promise<unknown>[] {
  return [
    ...(holes.length === 0
      ? []
      : [
          run(
            insertHoles,
            circle,
            numberArray(holes.map(({ seq }) => seq)),
            numberArray(holes.map(({ day }) => day)),
            bytesArray(holes.map(({ id }) => id)),
          ),
        ]),
    ...(filled.length === 0 ? [] : [run(fillHoles, circle, ...filledRows(filled))]),
    ...(records.length === 0
      ? []
      : [
          run(
            bringRecords,
            circle,
            numberArray(records.map(({ number }) => number)),
            numberArray(records.map(({ day }) => day)),
            bytesArray(records.map(({ bytes }) => bytes)),
          ),
        ]),
  ];
}

function filledRows(filled: readonly Filled[]): readonly Buffer[] {
  return [
    numberArray(filled.map(({ seq }) => seq)),
    bytesArray(filled.map(({ header }) => bytesOf(header.room))),
    boolArray(filled.map(({ header }) => header.class === "passing")),
    bytesArray(filled.map(({ headerBytes }) => headerBytes)),
    bytesArray(filled.map(({ body }) => body)),
  ];
}

function writeEpochs(
  run: Run,
  circle: Bytes,
  { record, boxes = [], dropBoxesBefore }: Changes,
): readonly Promise<unknown>[] {
  // One box for each of these names; of those in one message too, the last counts.
  const last = new Map(boxes.map((box) => [`${box.tag} ${box.latch}`, box]));
  const kept = [...last.values()];
  const names = [bytesArray(kept.map(({ tag }) => bytesOf(tag))), bytesArray(kept.map(({ latch }) => bytesOf(latch)))];
  const rest = [numberArray(kept.map(({ epoch }) => epoch)), bytesArray(kept.map(({ sealed }) => sealed))];
  return [
    ...(record === undefined ? [] : [run(insertRecord, circle, record.number, record.day, record.bytes)]),
    ...(kept.length === 0 ? [] : [run(dropSameBoxes, circle, ...names), run(insertBoxes, circle, ...names, ...rest)]),
    ...(dropBoxesBefore === undefined ? [] : [run(dropOldBoxes, circle, dropBoxesBefore)]),
  ];
}

function writeLeaves(
  run: Run,
  circle: Bytes,
  { note, letter, dropLetter: dropped, forget = [] }: Changes,
  number: number,
): readonly Promise<unknown>[] {
  const gone = bytesArray(forget.map(bytesOf));
  return [
    ...(note === undefined ? [] : [run(putNote, circle, bytesOf(note.latch), bytesOf(note.note), note.sealed)]),
    ...(letter === undefined ? [] : [run(putLetter, circle, ...letterRow(letter, number))]),
    ...(dropped === undefined ? [] : [run(dropLetter, circle, bytesOf(dropped))]),
    ...(forget.length === 0 ? [] : [run(forgetNotes, circle, gone), run(forgetLetters, circle, gone)]),
  ];
}

function letterRow({ latch, letter, sealed }: Letter, number: number): readonly unknown[] {
  return [bytesOf(latch), number, bytesOf(letter), sealed];
}

function writeErasures(
  run: Run,
  circle: Bytes,
  { erasures = [], dropBodies: dropped = [] }: Changes,
): readonly Promise<unknown>[] {
  return [
    ...(erasures.length === 0 ? [] : [run(insertErasures, circle, ...erasureRows(erasures))]),
    ...(dropped.length === 0 ? [] : [run(dropBodies, circle, numberArray(dropped))]),
  ];
}

function erasureRows(erasures: readonly Erasure[]): readonly Buffer[] {
  return [
    numberArray(erasures.map(({ number }) => number)),
    numberArray(erasures.map(({ seq }) => seq)),
    bytesArray(erasures.map(({ entry }) => bytesOf(entry))),
    numberArray(erasures.map(({ day }) => day)),
    boolArray(erasures.map(({ proof }) => proof.type === "wish")),
    bytesArray(erasures.map(({ proof }) => toBytes(erasureProofCodec, proof))),
  ];
}
