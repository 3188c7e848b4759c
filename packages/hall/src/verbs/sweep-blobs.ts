import type { CircleId } from "@unionhall/protocol";
import type { BlobOf } from "../blobs/blobs.ts";
import type { Hall } from "./hall.ts";
import { dayOf, hourMs } from "./hall.ts";

/** Days that an upload waits for its rest, and a blob for an entry that names it. */
const daysToName = 7;
const atOnce = 512;

/** Uploads that nobody goes on with, and blobs that no entry names. */
export async function dropUnnamed(hall: Hall, id: CircleId): Promise<void> {
  const day = dayOf(hall.now()) - daysToName;
  const uploads = await hall.store.uploadsBy(id, day, atOnce);
  const blobs = await hall.store.unnamedBlobs(id, day, atOnce);
  if (uploads.length === 0 && blobs.length === 0) return;
  await hall.store.change(id, {}, ({ circle }) => ({
    answer: undefined,
    ...(circle === null ? {} : { changes: { circle, dropUploads: uploads, dropBlobs: blobs } }),
  }));
  for (const upload of uploads) {
    hall.uploads.forget({ circle: id, upload });
    await hall.blobs.dropUpload({ circle: id, upload });
  }
}

/** The bytes of a blob that the store does not have, or no longer: it may have come again meanwhile. */
export async function dropUnknown({ blobs, store }: Hall, of: BlobOf): Promise<void> {
  const known = await store.blob(of.circle, of.blob);
  if (known === null || known.size === null) await blobs.drop(of);
}

/**
 * Bytes that the store knows nothing of: a crash came between the two. What changed lately may be on its way into
 * the store.
 */
export async function dropOrphans(hall: Hall): Promise<void> {
  const { blobs, store } = hall;
  for await (const found of blobs.all()) {
    if (found.changed > hall.now() - hourMs) continue;
    const { circle } = found;
    if ("upload" in found) {
      if ((await store.upload(circle, found.upload)) === null) await blobs.dropUpload(found);
    } else await dropUnknown(hall, found);
  }
}
