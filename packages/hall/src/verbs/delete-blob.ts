import type { BlobId } from "@unionhall/protocol";
import type { Decision } from "../store/store.ts";
import type { Hall } from "./hall.ts";

/** By the hall's operator, out of every circle that has it. Members see that it was; nothing else of theirs changes. */
export async function deleteBlob(hall: Hall, blob: BlobId): Promise<void> {
  for (const id of await hall.store.circlesWith(blob))
    await hall.store.change(id, { blobs: [blob] }, ({ circle, blobs }): Decision<void> => {
      const isThere = (blobs.get(blob)?.size ?? null) !== null;
      if (circle === null || !isThere) return { answer: undefined };
      return { answer: undefined, changes: { circle, deleteBlob: blob } };
    });
}
