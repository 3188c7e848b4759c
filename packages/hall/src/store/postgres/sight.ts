import type { BlobId, Bytes, CircleId, Erasure, NoteId, UploadId } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { ErasureRow } from "../erasure-row.ts";
import { erasureOf } from "../erasure-row.ts";
import type { Known, KnownBlob, Seen, Upload, Wanted } from "../store.ts";
import { bytesArray, numberArray } from "./arrays.ts";
import type { Run, Statement } from "./connections.ts";
import { readOutside, stampsIn } from "./outside.ts";

const findEntries: Statement = {
  name: "find-entries",
  text: `SELECT e.circle, e.id, e.seq, e.day, e.header, e.body IS NOT NULL AS whole
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, id) JOIN entries AS e USING (circle, id)`,
};
const findRecords: Statement = {
  name: "find-records",
  text: `SELECT r.circle, r.number, r.record
    FROM unnest($1::bytea[], $2::bigint[]) AS wanted (circle, number) JOIN records AS r USING (circle, number)`,
};
const findBlobs: Statement = {
  name: "find-blobs",
  text: `SELECT b.circle, b.blob AS id, b.size
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, blob) JOIN blobs AS b USING (circle, blob)`,
};
const findUploads: Statement = {
  name: "find-uploads",
  text: `SELECT u.circle, u.upload AS id, u.size, u.day
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, upload) JOIN uploads AS u USING (circle, upload)`,
};
const findNotes: Statement = {
  name: "find-notes",
  text: "SELECT note, circle, latch FROM notes WHERE note = ANY($1::bytea[])",
};
/** Every word on each entry's body, in order. */
const findErasures: Statement = {
  name: "find-erasures",
  text: `SELECT DISTINCT x.circle, e.id, x.number, x.seq, x.day, x.proof
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, id)
    JOIN entries AS e USING (circle, id) JOIN erasures AS x ON x.circle = e.circle AND x.seq = e.seq
    ORDER BY x.number`,
};
/** Locked, so that a code opens one circle, however many ask at once. */
const lockCodes: Statement = {
  name: "lock-codes",
  text: "SELECT value FROM hall WHERE name = 'code' AND value = ANY($1::bytea[]) FOR UPDATE",
};

/** A look at what changes want to see besides their circles. */
export interface Sight {
  entry(circle: CircleId, id: Bytes): Known | null;
  record(circle: CircleId, number: number): Bytes | null;
  /** Those of these that are there. */
  blobs(circle: CircleId, ids: readonly BlobId[]): Seen["blobs"];
  upload(circle: CircleId, id: UploadId): Seen["upload"];
  note(id: NoteId): Seen["note"];
  erasures(circle: CircleId, entry: Bytes): readonly Erasure[];
  outside(circle: CircleId, wanted: Wanted["outside"]): Seen["outside"];
  stamps(circle: CircleId): number;
  code(hash: Bytes): boolean;
}

export interface Asking {
  readonly id: CircleId;
  readonly wanted: Wanted;
}

/** One look for all of them. Their circles are locked before: what is found stays so. */
export async function readSight(run: Run, asking: readonly Asking[]): Promise<Sight> {
  const [entry, record, blob, upload, note, words, outside, stamps, code] = await Promise.all([
    entriesOf(run, asking),
    recordsOf(run, asking),
    blobsOf(run, asking),
    uploadsOf(run, asking),
    notesOf(run, asking),
    erasuresOf(run, asking),
    readOutside(run, asking),
    stampsIn(
      run,
      asking.flatMap(({ id, wanted }) => (wanted.stamps === true ? id : [])),
    ),
    codesOf(run, asking),
  ]);
  return {
    entry: (circle, id) => entry.get(nameIn(circle, id)) ?? null,
    record: (circle, number) => record.get(`${circle} ${number}`) ?? null,
    blobs: (circle, ids) =>
      new Map(
        ids.flatMap((id) => {
          const found = blob.get(`${circle} ${id}`);
          return found === undefined ? [] : [[id, found]];
        }),
      ),
    upload: (circle, id) => upload.get(`${circle} ${id}`) ?? null,
    note: (id) => note.get(id) ?? null,
    erasures: (circle, id) => words.get(nameIn(circle, id)) ?? [],
    outside,
    stamps: (circle) => stamps.get(circle) ?? 0,
    code: (hash) => code.has(nameOf(hash)),
  };
}

async function entriesOf(run: Run, asking: readonly Asking[]): Promise<Map<string, Known>> {
  const rows = await findIn<EntryRow>(run, findEntries, asking, ({ entries = [] }) => entries);
  return new Map(rows.map(({ circle, id, ...known }) => [nameOfRow(circle, id), known]));
}

type InCircle = { readonly circle: Bytes; readonly id: Bytes };
type EntryRow = InCircle & Known;

async function recordsOf(run: Run, asking: readonly Asking[]): Promise<Map<string, Bytes>> {
  const pairs = asking.flatMap(({ id, wanted: { record } }) => (record === undefined ? [] : [{ id, record }]));
  if (pairs.length === 0) return new Map();
  const [circles, numbers] = [pairs.map(({ id }) => bytesOf(id)), pairs.map(({ record }) => record)];
  const rows = await run<RecordRow>(findRecords, bytesArray(circles), numberArray(numbers));
  return new Map(rows.map(({ circle, number, record }) => [`${idOf("circle", circle)} ${number}`, record]));
}

type RecordRow = { readonly circle: Bytes; readonly number: number; readonly record: Bytes };

async function blobsOf(run: Run, asking: readonly Asking[]): Promise<Map<string, KnownBlob>> {
  const rows = await findIn<InCircle & KnownBlob>(run, findBlobs, asking, ({ blobs = [] }) => blobs.map(bytesOf));
  return new Map(rows.map(({ circle, id, size }) => [`${idOf("circle", circle)} ${idOf("blob", id)}`, { size }]));
}

async function uploadsOf(run: Run, asking: readonly Asking[]): Promise<Map<string, Upload>> {
  const rows = await findIn<InCircle & Omit<Upload, "upload">>(run, findUploads, asking, ({ upload }) =>
    upload === undefined ? [] : [bytesOf(upload)],
  );
  return new Map(
    rows.map(({ circle, id, size, day }) => {
      const upload = idOf("upload", id);
      return [`${idOf("circle", circle)} ${upload}`, { upload, size, day }];
    }),
  );
}

async function notesOf(run: Run, asking: readonly Asking[]): Promise<Map<NoteId, NonNullable<Seen["note"]>>> {
  const wanted = asking.flatMap(({ wanted: { note } }) => (note === undefined ? [] : [bytesOf(note)]));
  const rows = wanted.length === 0 ? [] : await run<NoteRow>(findNotes, bytesArray(wanted));
  return new Map(
    rows.map(({ note, circle, latch }) => [
      idOf("note", note),
      { circle: idOf("circle", circle), latch: idOf("key", latch) },
    ]),
  );
}

type NoteRow = { readonly note: Bytes; readonly circle: Bytes; readonly latch: Bytes };

async function erasuresOf(run: Run, asking: readonly Asking[]): Promise<Map<string, readonly Erasure[]>> {
  const rows = await findIn<InCircle & ErasureRow>(run, findErasures, asking, ({ erasures, entries = [] }) =>
    erasures === true ? entries : [],
  );
  const words = new Map<string, readonly Erasure[]>();
  for (const row of rows) {
    const name = nameOfRow(row.circle, row.id);
    words.set(name, [...(words.get(name) ?? []), erasureOf(row)]);
  }
  return words;
}

async function codesOf(run: Run, asking: readonly Asking[]): Promise<Set<string>> {
  const wanted = asking.flatMap(({ wanted: { code } }) => code ?? []);
  const rows = wanted.length === 0 ? [] : await run<{ value: Bytes }>(lockCodes, bytesArray(wanted));
  return new Set(rows.map(({ value }) => nameOf(value)));
}

/** Rows by circle and id; nothing is asked where nothing is wanted. */
async function findIn<Row>(
  run: Run,
  statement: Statement,
  asking: readonly Asking[],
  wants: (wanted: Wanted) => readonly Bytes[],
): Promise<readonly Row[]> {
  const pairs = asking.flatMap(({ id, wanted }) => wants(wanted).map((each) => ({ circle: bytesOf(id), each })));
  if (pairs.length === 0) return [];
  const [circles, ids] = [pairs.map(({ circle }) => circle), pairs.map(({ each }) => each)];
  return run<Row>(statement, bytesArray(circles), bytesArray(ids));
}

/** Bytes by which a map finds something. */
function nameOf(bytes: Bytes): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

export function nameIn(circle: CircleId, id: Bytes): string {
  return `${circle} ${nameOf(id)}`;
}

function nameOfRow(circle: Bytes, id: Bytes): string {
  return nameIn(idOf("circle", circle), id);
}
