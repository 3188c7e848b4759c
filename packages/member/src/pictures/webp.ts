import type { Bytes } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import type { Orientation } from "./orientation.ts";
import { exifOf, orientationIn } from "./orientation.ts";
import { lengthOf, Pieces, type Piece } from "./pieces.ts";
import type { Reader } from "./reader.ts";

/*
 * WebP (RFC 9649): RIFF, its length, WEBP, then chunks, each four letters, its length and what is in it, filled up to an
 * even length. What draws the picture stays, also in each of the frames of one that moves.
 */

const drawing: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH", "ANIM"]);
const inFrame: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH"]);
/** Of the flags of VP8X: there is a profile, Exif, XMP. */
const profile = 0x20;
const exif = 0x08;
const xmp = 0x04;

interface Chunk {
  readonly name: string;
  /** Where what is in it stands, and how long it is. */
  readonly from: number;
  readonly length: number;
  readonly next: number;
}

/** What stays of it; null where it cannot be read as what it says it is. */
export async function cleanWebp(file: Reader): Promise<readonly Piece[] | null> {
  const end = 8 + little(await file.at(4, 4));
  const chunks = end > file.length ? null : await chunksIn(file, 12, end);
  if (chunks === null) return null;
  const orientation = await turnedBy(file, chunks);
  const pieces = new Pieces();
  for (const { name, from, length, next } of chunks) {
    if (name === "VP8X") pieces.put(await head(file, from, length, orientation));
    if (drawing.has(name)) pieces.keep(from - 8, next - from + 8);
    if (name === "ANMF" && !(await keepFrame(file, pieces, from, length))) return null;
  }
  const isLong = chunks[0]?.name === "VP8X";
  if (isLong && orientation !== 1) pieces.put(chunk("EXIF", exifOf(orientation)));
  return [{ bytes: concat(ascii("RIFF"), bytesOf(4 + lengthOf(pieces.list)), ascii("WEBP")) }, ...pieces.list];
}

async function chunksIn(file: Reader, from: number, end: number): Promise<readonly Chunk[] | null> {
  const chunks: Chunk[] = [];
  for (let at = from; at < end;) {
    const start = await file.at(at, 8);
    if (start.length < 8) return null;
    const length = little(start.subarray(4));
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    chunks.push({
      name: String.fromCharCode(...start.subarray(0, 4)),
      from: at + 8,
      length,
      next: Math.min(next, end),
    });
    at = next;
  }
  return chunks;
}

async function turnedBy(file: Reader, chunks: readonly Chunk[]): Promise<Orientation> {
  const found = chunks.find(({ name }) => name === "EXIF");
  if (found === undefined) return 1;
  const said = await file.at(found.from, Math.min(found.length, 65_536));
  // Some put the label of a JPEG's segment before it.
  return orientationIn(said[0] === 0x45 ? said.subarray(6) : said);
}

async function head(file: Reader, from: number, length: number, orientation: Orientation): Promise<Bytes> {
  const said = await file.at(from, Math.min(10, length));
  const isTurned = orientation === 1 ? 0 : exif;
  return chunk(
    "VP8X",
    said.map((byte, at) => (at === 0 ? (byte & ~(profile | exif | xmp)) | isTurned : byte)),
  );
}

/** Sixteen bytes of where and how long, then chunks of its own. */
async function keepFrame(file: Reader, pieces: Pieces, from: number, length: number): Promise<boolean> {
  const chunks = length < 16 ? null : await chunksIn(file, from + 16, from + length);
  if (chunks === null) return false;
  const kept = chunks.filter(({ name }) => inFrame.has(name));
  const whole = kept.reduce((all, each) => all + each.next - each.from + 8, 16);
  pieces.put(concat(ascii("ANMF"), bytesOf(whole), await file.at(from, 16)));
  for (const { from: at, next } of kept) pieces.keep(at - 8, next - at + 8);
  return true;
}

function chunk(name: string, said: Bytes): Bytes {
  return concat(ascii(name), bytesOf(said.length), said, new Uint8Array(said.length % 2));
}

function little(bytes: Bytes): number {
  return bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

function bytesOf(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
