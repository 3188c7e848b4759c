import type { Bytes } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import type { Orientation } from "./orientation.ts";
import { exifOf, orientationIn } from "./orientation.ts";
import { Pieces, type Piece } from "./pieces.ts";
import type { Reader } from "./reader.ts";

/*
 * PNG, third edition: eight bytes, then chunks, each its length, four letters, what is in it and a checksum, up to IEND.
 * What draws the picture stays, also one that moves. Texts, times, Exif, profiles and what nobody knows go.
 */

const drawing: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT bKGD acTL fcTL fdAT".split(" "),
);

/** What stays of it; null where it cannot be read as what it says it is. */
export async function cleanPng(file: Reader): Promise<readonly Piece[] | null> {
  const pieces = new Pieces();
  let orientation: Orientation = 1;
  for (let at = 8; ;) {
    const head = await file.at(at, 8);
    const name = String.fromCharCode(...head.subarray(4));
    const length = head.length < 8 ? -1 : new DataView(head.buffer, head.byteOffset).getUint32(0);
    const whole = 12 + length;
    if (length < 0 || at + whole > file.length) return null;
    if (at === 8 && (name !== "IHDR" || length !== 13)) return null;
    if (name === "IEND") return drawn(file, pieces, orientation, at);
    if (drawing.has(name)) pieces.keep(at, whole);
    if (name === "eXIf") orientation = orientationIn(await file.at(at + 8, Math.min(length, 65_536)));
    at += whole;
  }
}

/** Whichever way up it is, is said right after the first chunk, of 13 bytes. */
async function drawn(file: Reader, { list }: Pieces, orientation: Orientation, end: number): Promise<readonly Piece[]> {
  const start = (await file.at(0, 33)).slice();
  const [first, ...rest] = list;
  if (first === undefined || "bytes" in first) return [];
  const turned = orientation === 1 ? [] : [{ bytes: chunk("eXIf", exifOf(orientation)) }];
  const firstRest = first.length > 25 ? [{ from: 33, length: first.length - 25 }] : [];
  return [{ bytes: start }, ...turned, ...firstRest, ...rest, { from: end, length: 12 }];
}

function chunk(name: string, said: Bytes): Bytes {
  const named = concat(ascii(name), said);
  return concat(uint32(said.length), named, uint32(checksum(named)));
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** CRC-32 (ISO 3309), bit by bit: of a few bytes. */
function checksum(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
