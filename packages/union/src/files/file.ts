import type { BlobRef } from "@unionhall/kernel";
import { blobRefCodec } from "@unionhall/kernel";
import type { BlobId } from "@unionhall/protocol";
import { struct, text } from "@unionhall/protocol";
import type { EntryKind, Written } from "../item.ts";
import { readAs } from "../item.ts";

export const longestFileName = 255;

/** A file, as whoever sent it calls it. The name is any text: nobody may take it for a path. */
export interface SentFile {
  readonly name: string;
  /** Its media type, such as `application/pdf`, as its sender says; empty if they do not. */
  readonly type: string;
  readonly ref: BlobRef;
}

export const fileSent: EntryKind<SentFile> = {
  name: "file.sent",
  version: 1,
  payload: struct({ name: text(longestFileName), type: text(127), ref: blobRefCodec }),
};

/** The file that was sent, or null: also where the header does not name its blob, which would outlive the entry. */
export function fileOf(written: Written, blobs: readonly BlobId[] = []): SentFile | null {
  const file = readAs(fileSent, written);
  return file !== null && blobs.includes(file.ref.blob) ? file : null;
}
