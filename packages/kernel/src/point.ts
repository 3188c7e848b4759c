import type { Bytes, CircleId, Class, Codec, RoomId } from "@unionhall/protocol";
import {
  ascii,
  blobIdOf,
  bytesOf,
  bytesUpTo,
  caps,
  concat,
  equal,
  fromBytes,
  id,
  labelled,
  literal,
  orNull,
  setOf,
  struct,
  toBytes,
  uint,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Book } from "./book/book.ts";
import { isHalted } from "./book/fold.ts";
import type { ReadLaw } from "./book/law.ts";
import { readBook } from "./book/state.ts";
import { partLength, plainChunk, shapeOf } from "./blob/chunks.ts";
import { chunksOf } from "./blob/seal-chunk.ts";
import type { Anchor, PointRef } from "./join/anchor.ts";
import type { Ports } from "./ports.ts";
import type { RoomState } from "./room/room.ts";
import { roomStateCodec } from "./room/room.ts";

/**
 * A checkpoint: what the folds of a circle have come to at one place, so that whoever begins there reads the book
 * and the hallway from it on and not from their beginning. Devices that have folded the same write the same bytes.
 */
export interface Point {
  readonly v: 1;
  readonly circle: CircleId;
  /** Everything up to here is in it. */
  readonly seq: number;
  /** `bookBytes`. */
  readonly book: Bytes;
  /** Null as long as the book names none. */
  readonly hallway: HallwayPoint | null;
}

/** What a hallway has come to. */
export interface HallwayPoint {
  readonly room: RoomId;
  /** Where the entries stand that it was read from: should one be erased, it is void. */
  readonly places: Set<number>;
  readonly judged: RoomState;
  /** As the hallway's own fold writes it. */
  readonly state: Bytes;
}

const pointCodec: Codec<Point> = struct({
  v: literal(1),
  circle: id("circle"),
  seq: uint(),
  book: bytesUpTo(caps.point),
  hallway: orNull(
    struct({
      room: id("room"),
      places: setOf(uint(), 16_777_216),
      judged: roomStateCodec,
      state: bytesUpTo(caps.point),
    }),
  ),
});

export const pointShape: string = pointCodec.shape;

export function pointBytes(point: Point): Bytes {
  return toBytes(pointCodec, point);
}

/** What an anchor holds a point to. */
export function stateOf(point: Bytes): Bytes {
  return labelled("point", point);
}

/**
 * The key of a point's blob. Everyone who may read what is kept there can make it, and so the same bytes; under it
 * nothing else is ever sealed, as the state is a hash of all of it.
 */
export function pointKey(ports: Ports, circle: CircleId, kept: Bytes, state: Bytes): Promise<Bytes> {
  return ports.sealing.hkdf(kept, state, concat(ascii("unionhall 1 point"), bytesOf(circle)), 32);
}

/** What a point is sealed as: the hall keeps it as long as talk, or as the circle says for the room it is named in. */
export const pointClass: Class = "passing";

/** What the hall gets to keep, and how an anchor names it: everyone who can make a point comes to the same. */
export async function pointRef(ports: Ports, circle: CircleId, kept: Bytes, point: Bytes): Promise<PointRef> {
  const [state, { length }] = [stateOf(point), point];
  const key = await pointKey(ports, circle, kept, state);
  const chunks = await chunksOf(ports, { circle, class: pointClass, key, length });
  const shape = shapeOf(length);
  const hashes: Bytes[] = [];
  for (let number = 0; number < shape.chunks; number++) {
    const at = number * plainChunk;
    const sealed = await chunks.seal(number, point.slice(at, at + partLength(length, number)));
    hashes.push(await ports.crypto.sha256(sealed));
  }
  return { state, blob: blobIdOf(shape.size, concat(...hashes)), length };
}

export interface OpenedPoint {
  readonly book: Book;
  readonly hallway: HallwayPoint | null;
}

/** What to begin with; null when these bytes are not the ones the anchor holds to, or go by newer rules. */
export function openPoint(
  circle: CircleId,
  { seq, point: ref }: Anchor,
  bytes: Bytes,
  readLaw: ReadLaw,
): OpenedPoint | null {
  if (ref === null || !equal(stateOf(bytes), ref.state)) return null;
  return unlessMalformed(() => {
    const point = fromBytes(pointCodec, bytes, "point");
    const book = readBook(point.book, readLaw);
    const fits = point.circle === circle && book.circle === circle && point.seq === seq && book.last <= seq;
    return fits && !isHalted(book) ? { book, hallway: point.hallway } : null;
  });
}
