import type { BlobRef } from "@unionhall/kernel";
import { blobRefCodec } from "@unionhall/kernel";
import type { BlobId, Codec } from "@unionhall/protocol";
import { struct, text } from "@unionhall/protocol";

export const longestFileName = 255;

/** A file, as whoever sent it calls it. The name is any text: nobody may take it for a path. */
export interface SentFile {
  readonly name: string;
  /** Its media type, such as `application/pdf`, as its sender says; empty if they do not. */
  readonly type: string;
  readonly ref: BlobRef;
}

export const fileCodec: Codec<SentFile> = struct({ name: text(longestFileName), type: text(127), ref: blobRefCodec });

/** Those that the entry's header names. Another would outlive the entry, so it is none. */
export function filesNamed(files: readonly SentFile[] = [], blobs: readonly BlobId[]): readonly SentFile[] {
  return files.filter(({ ref }) => blobs.includes(ref.blob));
}
