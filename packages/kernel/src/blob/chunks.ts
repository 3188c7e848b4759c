import type { BlobId, Bytes, Codec } from "@unionhall/protocol";
import { bytes, caps, chunkLength, id, struct, uint } from "@unionhall/protocol";
import { padded } from "../entry/padding.ts";
import { tagLength } from "../entry/body-key.ts";

export const nonceLength = 12;
const overhead: number = nonceLength + tagLength;

/** Bytes of a file in each chunk but the last: 64 KiB. */
export const plainChunk: number = caps.chunk - overhead;
const plainFloor: number = caps.blobFloor - overhead;

/** Far enough below the cap that padding fits. */
export const longestFile: number = 4_000_000_000;

/**
 * What an entry says of a blob it carries, sealed with the rest: who can read the entry can read the file. The
 * entry's header has to name it too, or it would stay when the entry goes.
 */
export interface BlobRef {
  readonly blob: BlobId;
  /** 32 random bytes, of this blob alone. */
  readonly key: Bytes;
  /** Bytes without the padding. */
  readonly length: number;
}

export const blobRefCodec: Codec<BlobRef> = struct({ blob: id("blob"), key: bytes(32), length: uint(longestFile) });

/** How a file lies in its chunks: padded to a length that tells little, zeros at the end. */
export interface Shape {
  readonly chunks: number;
  /** Of all sealed chunks together. */
  readonly size: number;
}

export function shapeOf(length: number): Shape {
  const whole = padded(length, plainFloor);
  const chunks = Math.ceil(whole / plainChunk);
  return { chunks, size: whole + chunks * overhead };
}

/** Bytes of the file in one chunk, the rest of which is padding. */
export function partLength(length: number, number: number): number {
  return Math.min(plainChunk, Math.max(0, length - number * plainChunk));
}

/** Bytes of one chunk before it is sealed, with its padding. */
export function paddedLength(length: number, number: number): number {
  return chunkLength(shapeOf(length).size, number) - overhead;
}
