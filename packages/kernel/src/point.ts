import type { Bytes, CircleId, Codec, Head, RoomId } from "@unionhall/protocol";
import { bytes, bytesUpTo, id, literal, struct, uint } from "@unionhall/protocol";

/** A checkpoint of a room. The form is fixed here; devices do not write or trust any yet. */
export interface Point {
  readonly v: 1;
  readonly circle: CircleId;
  readonly room: RoomId;
  readonly seq: number;
  readonly head: Head;
  /** Hash of the folded state. */
  readonly state: Bytes;
  readonly rules: number;
  /** The state by reference, as its feature writes it. */
  readonly index: Bytes;
}

export const pointCodec: Codec<Point> = struct({
  v: literal(1),
  circle: id("circle"),
  room: id("room"),
  seq: uint(),
  head: id("head"),
  state: bytes(32),
  rules: uint(65_535),
  index: bytesUpTo(16_777_216),
});
