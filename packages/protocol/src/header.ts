import type { Bytes } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec, Optional } from "./codec.ts";
import { bytes, bytesUpTo, choice, fromBytes, id, literal, some, struct, toBytes, uint } from "./codec.ts";
import { labelled } from "./hash.ts";
import type { BlobId, CircleId, EntryId, RoomId } from "./ids.ts";
import { idOf } from "./ids.ts";

/** Which key of the epoch seals an entry, hence whether newcomers can read it. */
export type Class = "kept" | "passing";

/** All that the hall sees of an entry besides its sealed body. */
export interface Header {
  readonly v: 1;
  readonly circle: CircleId;
  readonly epoch: number;
  readonly room: RoomId;
  readonly class: Class;
  /** Length of the body in bytes. */
  readonly size: number;
  /** `lockOf` the secret that erases the entry. */
  readonly lock: Bytes;
  /** SHA-256 of the body. */
  readonly body: Bytes;
  /** The blobs it carries, which go when it goes. Left out when there are none. */
  readonly blobs?: readonly BlobId[];
}

export const blobsField: Optional<readonly BlobId[]> = some(id("blob"), caps.blobsInEntry);

export const headerCodec: Codec<Header> = struct({
  v: literal(1),
  circle: id("circle"),
  epoch: uint(),
  room: id("room"),
  class: choice("kept", "passing"),
  size: uint(caps.body),
  lock: bytes(32),
  body: bytes(32),
  blobs: blobsField,
});

/** An entry as it is sent: header bytes as they were hashed, and the body. */
export interface Sealed {
  readonly header: Bytes;
  readonly body: Bytes;
}

/** An entry with the place the hall gave it. No body: erased, or not asked for. */
export interface Placed {
  readonly seq: number;
  /** Days since 1970-01-01, when the hall took it. */
  readonly day: number;
  readonly header: Bytes;
  readonly body?: Bytes;
}

export function headerBytes(header: Header): Bytes {
  return toBytes(headerCodec, header);
}

/** Throws `Malformed`. */
export function readHeader(bytes: Bytes): Header {
  return fromBytes(headerCodec, bytes, "header");
}

export function entryId(header: Bytes): EntryId {
  return idOf("entry", labelled("entry", header));
}

export const headerField: Codec<Bytes> = bytesUpTo(caps.header);
export const bodyField: Codec<Bytes> = bytesUpTo(caps.body);
