import type { Bytes } from "./bytes.ts";
import { concat, uint64 } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytesUpTo } from "./codec.ts";
import { labelled } from "./hash.ts";
import type { BlobId } from "./ids.ts";
import { idOf } from "./ids.ts";

/*
 * A blob is what does not fit into an entry, sealed in chunks of one size, of which the last may be shorter. Its
 * id commits to its size and to the SHA-256 of every chunk, so that whoever has the hashes can check each chunk as
 * it comes: 32 bytes for 64 KiB.
 */

export const hashLength = 32;
export const chunkField: Codec<Bytes> = bytesUpTo(caps.chunk);

/** How many chunks a blob of that size has. */
export function chunksIn(size: number): number {
  return Math.ceil(size / caps.chunk);
}

/** The length of one chunk of a blob; 0 where it has none of that number. */
export function chunkLength(size: number, number: number): number {
  return Math.min(caps.chunk, Math.max(0, size - number * caps.chunk));
}

/** The id of a blob by the hashes of its chunks, one after the other. */
export function blobIdOf(size: number, hashes: Bytes): BlobId {
  return idOf("blob", labelled("blob", concat(uint64(size), hashes)));
}
