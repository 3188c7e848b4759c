import type { BlobId, Bytes, Class, Codec, Key, RoomId, Sealed } from "@unionhall/protocol";
import {
  blobsField,
  bytesUpTo,
  caps,
  choice,
  id,
  maybe,
  sealedCodec,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import type { Written } from "@unionhall/union";

/** Something written that the hall has not acknowledged yet. */
export interface Waiting extends Written {
  readonly n: number;
  readonly room: RoomId;
  readonly class: Class;
  readonly blobs?: readonly BlobId[];
  /** When it was written, in ms since 1970. */
  readonly time: number;
  /** Given out when it is sealed for the first time; with the key that signed it then, which counts for itself. */
  readonly counter?: number;
  readonly author?: Key;
  /** The exact bytes that were sent. Kept until acknowledged, so that sending again cannot double it. */
  readonly sealed?: Sealed;
}

/** The same, once it has bytes to be sent. */
export type SealedItem = Waiting & { readonly sealed: Sealed };

export const waitingCodec: Codec<Waiting & { readonly v: number }> = struct({
  v: uint(1),
  n: uint(),
  room: id("room"),
  class: choice("kept", "passing"),
  kind: text(64),
  version: uint(65_535),
  payload: bytesUpTo(caps.body),
  blobs: blobsField,
  time: uint(),
  counter: maybe(uint()),
  author: maybe(id("key")),
  sealed: maybe(sealedCodec),
});

export function bytesOfWaiting(item: Waiting): Bytes {
  return toBytes(waitingCodec, { v: 1, ...item });
}
