import type { BlobId, Bytes, Codec, Head } from "@unionhall/protocol";
import { bytes, caps, id, orNull, struct, uint } from "@unionhall/protocol";

/** A place that somebody trusts to begin at, on the word of who invited them or of a device of their own. */
export interface Anchor {
  readonly seq: number;
  /** It names every entry up to here. */
  readonly head: Head;
  readonly day: number;
  /** The newest epoch there: its kept key opens the point. */
  readonly epoch: number;
  /** What to begin with; null: the circle is read from its beginning. */
  readonly point: PointRef | null;
}

export interface PointRef {
  /** `stateOf` the point: what the book and the hallway had come to. */
  readonly state: Bytes;
  /** What the hall has it under, and its length. */
  readonly blob: BlobId;
  readonly length: number;
}

export const anchorCodec: Codec<Anchor> = struct({
  seq: uint(),
  head: id("head"),
  day: uint(caps.day),
  epoch: uint(),
  point: orNull(struct({ state: bytes(32), blob: id("blob"), length: uint(caps.point) })),
});
