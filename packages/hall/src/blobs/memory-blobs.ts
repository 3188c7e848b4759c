import type { BlobId, Bytes, CircleId, UploadId } from "@unionhall/protocol";
import { Behind, type BlobOf, type Blobs, type UploadOf } from "./blobs.ts";

interface Held {
  readonly circle: CircleId;
  readonly name: { readonly upload: UploadId } | { readonly blob: BlobId };
  bytes: Bytes;
  changed: number;
}

const uploadKey = ({ circle, upload }: UploadOf): string => `${circle} ${upload}`;
const blobKey = ({ circle, blob }: BlobOf): string => `${circle} ${blob}`;

/** Blobs of a hall that keeps nothing. */
export function memoryBlobs(now: () => number): Blobs {
  const held = new Map<string, Held>();
  return {
    length: async (of) => held.get(uploadKey(of))?.bytes.length ?? 0,
    async write(of, at, bytes) {
      const before = held.get(uploadKey(of))?.bytes ?? new Uint8Array();
      if (at > before.length) throw new Behind("the upload ends before");
      const after = new Uint8Array(Math.max(before.length, at + bytes.length));
      after.set(before);
      after.set(bytes, at);
      held.set(uploadKey(of), { circle: of.circle, name: { upload: of.upload }, bytes: after, changed: now() });
    },
    async readUpload(of, at, length) {
      return held.get(uploadKey(of))?.bytes.slice(at, at + length) ?? new Uint8Array();
    },
    async keep(of, blob) {
      const upload = held.get(uploadKey(of));
      const key = blobKey({ circle: of.circle, blob });
      if (upload === undefined && held.has(key)) return;
      if (upload === undefined) throw new Error("no such upload");
      held.delete(uploadKey(of));
      held.set(key, { ...upload, name: { blob }, changed: now() });
    },
    async read(of, at, length) {
      const bytes = held.get(blobKey(of))?.bytes.slice(at, at + length);
      return bytes?.length === length ? bytes : null;
    },
    dropUpload: async (of) => void held.delete(uploadKey(of)),
    drop: async (of) => void held.delete(blobKey(of)),
    async *all() {
      for (const { circle, name, changed, bytes } of held.values())
        yield { circle, ...name, changed, length: bytes.length };
    },
  };
}
