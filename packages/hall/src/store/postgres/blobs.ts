import type { BlobId, Bytes } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { Changes, KnownBlob, Store } from "../store.ts";
import { bytesArray, numberArray } from "./arrays.ts";
import type { Run, Statement } from "./connections.ts";
import { giveBack } from "./give-back.ts";

const findBlob: Statement = { name: "blob", text: "SELECT size FROM blobs WHERE circle = $1 AND blob = $2" };
const findUpload: Statement = {
  name: "upload",
  text: "SELECT size, day FROM uploads WHERE circle = $1 AND upload = $2",
};
const circlesWith: Statement = {
  name: "circles-with",
  text: "SELECT circle FROM blobs WHERE blob = $1 AND size IS NOT NULL ORDER BY circle",
};
const oldUploads: Statement = {
  name: "old-uploads",
  text: "SELECT upload FROM uploads WHERE circle = $1 AND day <= $2 LIMIT $3",
};
const unnamedBlobs: Statement = {
  name: "unnamed-blobs",
  text: `SELECT blob FROM blobs AS b WHERE circle = $1 AND day <= $2
    AND NOT EXISTS (SELECT FROM named AS n WHERE n.circle = b.circle AND n.blob = b.blob) LIMIT $3`,
};

type Reads = Pick<Store, "blob" | "upload" | "circlesWith" | "uploadsBy" | "unnamedBlobs">;

export function blobReads(run: Run): Reads {
  return {
    async blob(circle, id) {
      const [row] = await run<KnownBlob>(findBlob, bytesOf(circle), bytesOf(id));
      return row ?? null;
    },
    async upload(circle, upload) {
      const [row] = await run<{ size: number; day: number }>(findUpload, bytesOf(circle), bytesOf(upload));
      return row === undefined ? null : { upload, ...row };
    },
    async circlesWith(blob) {
      const rows = await run<{ circle: Bytes }>(circlesWith, bytesOf(blob));
      return rows.map(({ circle }) => idOf("circle", circle));
    },
    async uploadsBy(circle, day, limit) {
      const rows = await run<{ upload: Bytes }>(oldUploads, bytesOf(circle), day, limit);
      return rows.map(({ upload }) => idOf("upload", upload));
    },
    async unnamedBlobs(circle, day, limit) {
      const rows = await run<{ blob: Bytes }>(unnamedBlobs, bytesOf(circle), day, limit);
      return rows.map(({ blob }) => idOf("blob", blob));
    },
  };
}

const putUpload: Statement = {
  name: "put-upload",
  text: `INSERT INTO uploads (circle, upload, size, day) VALUES ($1, $2, $3, $4)
    ON CONFLICT (circle, upload) DO UPDATE SET size = excluded.size, day = excluded.day`,
};
const dropUploads: Statement = {
  name: "drop-uploads",
  text: `WITH gone AS (DELETE FROM uploads WHERE circle = $1 AND upload = ANY($2::bytea[]) RETURNING size) ${giveBack}`,
};
const insertBlob: Statement = {
  name: "insert-blob",
  text: "INSERT INTO blobs (circle, blob, size, day) VALUES ($1, $2, $3, $4)",
};
const nameBlobs: Statement = {
  name: "name-blobs",
  text: `INSERT INTO named (circle, seq, blob) SELECT $1, * FROM unnest($2::bigint[], $3::bytea[])
    ON CONFLICT DO NOTHING`,
};
/** Entries of these places name nothing any more; what no other names goes, and so do these blobs if none names them. */
const dropBlobs: Statement = {
  name: "drop-blobs",
  text: `WITH unnamed AS (DELETE FROM named WHERE circle = $1 AND seq = ANY($2::bigint[]) RETURNING blob),
    gone AS (
      DELETE FROM blobs AS b WHERE circle = $1 AND (blob IN (SELECT blob FROM unnamed) OR blob = ANY($3::bytea[]))
      AND NOT EXISTS (
        SELECT FROM named AS n WHERE n.circle = b.circle AND n.blob = b.blob AND n.seq <> ALL($2::bigint[]))
      RETURNING blob, size),
    given AS (${giveBack})
    SELECT blob FROM gone`,
};
/** The row as it was is still seen beside the update. */
const deleteBlob: Statement = {
  name: "delete-blob",
  text: `WITH gone AS (SELECT size FROM blobs WHERE circle = $1 AND blob = $2),
    emptied AS (UPDATE blobs SET size = NULL WHERE circle = $1 AND blob = $2) ${giveBack}`,
};

/** Sends what a change does to uploads and blobs, after its entries. Each answers with the blobs that are gone. */
export function writeBlobs(run: Run, circle: Bytes, changes: Changes): readonly Promise<readonly BlobId[]>[] {
  const {
    upload,
    dropUploads: dropped = [],
    blob,
    dropBlobs: unwanted = [],
    dropBodies = [],
    deleteBlob: deleted,
  } = changes;
  const names = [...(changes.entries ?? []), ...(changes.back?.filled ?? [])].flatMap(({ seq, header }) =>
    (header.blobs ?? []).map((each) => ({ seq, blob: bytesOf(each) })),
  );
  const none = async (sent: Promise<unknown>): Promise<readonly BlobId[]> => (await sent, []);
  return [
    ...(upload === undefined ? [] : [none(run(putUpload, circle, bytesOf(upload.upload), upload.size, upload.day))]),
    ...(dropped.length === 0 ? [] : [none(run(dropUploads, circle, bytesArray(dropped.map(bytesOf))))]),
    ...(blob === undefined ? [] : [none(run(insertBlob, circle, bytesOf(blob.blob), blob.size, blob.day))]),
    ...(names.length === 0
      ? []
      : [
          none(
            run(
              nameBlobs,
              circle,
              numberArray(names.map(({ seq }) => seq)),
              bytesArray(names.map((each) => each.blob)),
            ),
          ),
        ]),
    ...(dropBodies.length === 0 && unwanted.length === 0 ? [] : [drop(run, circle, dropBodies, unwanted)]),
    ...(deleted === undefined ? [] : [run(deleteBlob, circle, bytesOf(deleted)).then(() => [deleted])]),
  ];
}

async function drop(
  run: Run,
  circle: Bytes,
  bodies: readonly number[],
  unwanted: readonly BlobId[],
): Promise<readonly BlobId[]> {
  const rows = await run<{ blob: Bytes }>(dropBlobs, circle, numberArray(bodies), bytesArray(unwanted.map(bytesOf)));
  return rows.map(({ blob }) => idOf("blob", blob));
}
