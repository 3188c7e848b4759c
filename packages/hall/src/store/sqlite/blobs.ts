import type { Database } from "better-sqlite3";
import type { BlobId, Bytes, CircleId, UploadId } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { Changes, KnownBlob, Seen, Store, Upload, Wanted } from "../store.ts";
import type { Circles } from "./circles.ts";

type Reads = Pick<Store, "blob" | "upload" | "circlesWith" | "uploadsBy" | "unnamedBlobs">;
type Sight = Pick<Seen, "blobs" | "upload">;

interface Looks {
  blob(circle: number, id: BlobId): KnownBlob | null;
  upload(circle: number, id: UploadId): Upload | null;
}

function looks(db: Database): Looks {
  const blob = db.prepare<[number, Bytes], KnownBlob>("SELECT size FROM blobs WHERE circle = ? AND blob = ?");
  const upload = db.prepare<[number, Bytes], { size: number; day: number }>(
    "SELECT size, day FROM uploads WHERE circle = ? AND upload = ?",
  );
  return {
    blob: (circle, id) => blob.get(circle, bytesOf(id)) ?? null,
    upload(circle, id) {
      const row = upload.get(circle, bytesOf(id));
      return row === undefined ? null : { upload: id, ...row };
    },
  };
}

/** Of the blobs and the upload that a decision wants to see. A circle that is not there has number −1, and none. */
export function blobSeer(db: Database): (circle: number, wanted: Wanted) => Sight {
  const look = looks(db);
  return (circle, { blobs = [], upload }) => {
    const found = blobs.flatMap((id) => {
      const blob = look.blob(circle, id);
      return blob === null ? [] : [[id, blob] as const];
    });
    return { blobs: new Map(found), upload: upload === undefined ? null : look.upload(circle, upload) };
  };
}

export function blobReads(db: Database, circles: Circles): Reads {
  const number = (id: CircleId): number => circles.find(id)?.number ?? -1;
  const look = looks(db);
  const having = db.prepare<[Bytes], Bytes>(
    "SELECT id FROM blobs JOIN circles USING (circle) WHERE blob = ? AND size IS NOT NULL ORDER BY id",
  );
  const old = db.prepare<[number, number, number], Bytes>(
    "SELECT upload FROM uploads WHERE circle = ? AND day <= ? LIMIT ?",
  );
  const unnamed = db.prepare<[number, number, number], Bytes>(
    `SELECT blob FROM blobs AS b WHERE circle = ? AND day <= ?
     AND NOT EXISTS (SELECT 1 FROM named AS n WHERE n.circle = b.circle AND n.blob = b.blob) LIMIT ?`,
  );
  for (const each of [having, old, unnamed]) each.pluck();
  return {
    blob: async (circle, id) => look.blob(number(circle), id),
    upload: async (circle, id) => look.upload(number(circle), id),
    circlesWith: async (blob) => having.all(bytesOf(blob)).map((id) => idOf("circle", id)),
    uploadsBy: async (circle, day, limit) =>
      old.all(number(circle), day, limit).map((upload) => idOf("upload", upload)),
    unnamedBlobs: async (circle, day, limit) =>
      unnamed.all(number(circle), day, limit).map((blob) => idOf("blob", blob)),
  };
}

/** What a change took away: how many bytes, and whose files can go. */
export interface Freed {
  readonly bytes: number;
  readonly blobs: readonly BlobId[];
}

/** Writes what a change does to blobs and uploads; call it after its entries are written. */
export function blobWriter(db: Database): (circle: number, changes: Changes) => Freed {
  const uploads = uploadWriter(db);
  const names = nameWriter(db);
  const insert = db.prepare<[number, Bytes, number, number]>(
    "INSERT INTO blobs (circle, blob, size, day) VALUES (?, ?, ?, ?)",
  );
  const drop = db.prepare<[number, Bytes], number | null>(
    `DELETE FROM blobs AS b WHERE circle = ? AND blob = ?
     AND NOT EXISTS (SELECT 1 FROM named AS n WHERE n.circle = b.circle AND n.blob = b.blob) RETURNING size`,
  );
  const size = db.prepare<[number, Bytes], number>("SELECT size FROM blobs WHERE circle = ? AND blob = ?");
  const empty = db.prepare<[number, Bytes]>("UPDATE blobs SET size = NULL WHERE circle = ? AND blob = ?");
  for (const each of [drop, size]) each.pluck();
  return (circle, changes) => {
    const { blob, dropBlobs = [], deleteBlob } = changes;
    let bytes = uploads(circle, changes);
    const gone: BlobId[] = [];
    if (blob !== undefined) insert.run(circle, bytesOf(blob.blob), blob.size, blob.day);
    for (const id of [...names(circle, changes), ...dropBlobs]) {
      const freed = drop.get(circle, bytesOf(id));
      if (freed === undefined) continue;
      bytes += freed ?? 0;
      gone.push(id);
    }
    if (deleteBlob !== undefined) {
      bytes += size.get(circle, bytesOf(deleteBlob)) ?? 0;
      empty.run(circle, bytesOf(deleteBlob));
      gone.push(deleteBlob);
    }
    return { bytes, blobs: gone };
  };
}

/** Answers with the bytes that dropped uploads had taken. */
function uploadWriter(db: Database): (circle: number, changes: Changes) => number {
  const put = db.prepare<[number, Bytes, number, number]>(
    "INSERT OR REPLACE INTO uploads (circle, upload, size, day) VALUES (?, ?, ?, ?)",
  );
  const drop = db.prepare<[number, Bytes], number>(
    "DELETE FROM uploads WHERE circle = ? AND upload = ? RETURNING size",
  );
  drop.pluck();
  return (circle, { upload, dropUploads = [] }) => {
    if (upload !== undefined) put.run(circle, bytesOf(upload.upload), upload.size, upload.day);
    return dropUploads.reduce((sum, id) => sum + (drop.get(circle, bytesOf(id)) ?? 0), 0);
  };
}

/** Notes which entry names which blobs. Answers with those that dropped bodies no longer name. */
function nameWriter(db: Database): (circle: number, changes: Changes) => readonly BlobId[] {
  const name = db.prepare<[number, number, Bytes]>("INSERT OR IGNORE INTO named (circle, seq, blob) VALUES (?, ?, ?)");
  const unname = db.prepare<[number, number], Bytes>("DELETE FROM named WHERE circle = ? AND seq = ? RETURNING blob");
  unname.pluck();
  return (circle, { entries = [], back, dropBodies = [] }) => {
    for (const { seq, header } of [...entries, ...(back?.filled ?? [])])
      for (const blob of header.blobs ?? []) name.run(circle, seq, bytesOf(blob));
    return dropBodies.flatMap((seq) => unname.all(circle, seq).map((blob) => idOf("blob", blob)));
  };
}
