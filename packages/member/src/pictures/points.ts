import type { Bytes } from "@unionhall/protocol";
import type { Source } from "../ports.ts";
import { markerAt } from "./jpeg.ts";
import type { PictureType } from "./kind.ts";
import { Reader } from "./reader.ts";

/*
 * How large a picture becomes when it is drawn has nothing to do with how many bytes it has: a few kilobytes can say that they are
 * nine hundred million points, and whoever draws them has no memory left.
 */

/** Before its first frame no honest picture has so many segments, nor so many pieces that extensions are cut into. */
const mostSegments = 1_024;
/** Restarts, which say no length, so a length read there would lead past the frame; a beginning, an end, a scan: all stand behind it. */
const behindFrame = { from: 0xd0, to: 0xda };
/** Those between C0 and CF that are tables. */
const tables: readonly number[] = [0xc4, 0xc8, 0xcc];

/** Points of a picture, by its own head; null where that does not say. */
export function pointsOf(source: Source, type: PictureType): Promise<number | null> {
  const file = new Reader(source);
  switch (type) {
    case "image/png":
      return ofPng(file);
    case "image/gif":
      return ofGif(file);
    case "image/webp":
      return ofWebp(file);
    case "image/jpeg":
      return ofJpeg(file);
  }
}

/** PNG, third edition, 11.2.1: IHDR is the first chunk. */
async function ofPng(file: Reader): Promise<number | null> {
  const head = await file.at(8, 16);
  return head.length < 16 || nameAt(head, 4) !== "IHDR" ? null : viewOf(head).getUint32(8) * viewOf(head).getUint32(12);
}

/** GIF89a, 18 and 20: of the screen, and of its first picture, as browsers take the larger. */
async function ofGif(file: Reader): Promise<number | null> {
  const screen = await file.at(6, 7);
  if (screen.length < 7) return null;
  const colours = screen[4]! & 0x80 ? 3 * 2 ** ((screen[4]! & 7) + 1) : 0;
  let at = 13 + colours;
  let pieces = 0;
  while ((await file.byte(at)) === 0x21) {
    at += 2;
    for (let length = await file.byte(at); length > 0; length = await file.byte(at)) {
      if (++pieces > mostSegments) return null;
      at += 1 + length;
    }
    if (++pieces > mostSegments) return null;
    at += 1;
  }
  const first = await file.at(at, 9);
  if (first.length < 9 || first[0] !== 0x2c) return null;
  const [a, b] = [screen, first.subarray(5)].map((bytes) => [littleAt(bytes, 0), littleAt(bytes, 2)] as const);
  return Math.max(a![0], b![0]) * Math.max(a![1], b![1]);
}

/** RFC 9649 and 6386: a canvas, or one picture with or without loss. */
async function ofWebp(file: Reader): Promise<number | null> {
  const head = await file.at(12, 18);
  if (head.length < 18) return null;
  switch (nameAt(head, 0)) {
    case "VP8X":
      return (1 + littleAt(head, 12, 3)) * (1 + littleAt(head, 15, 3));
    case "VP8 ":
      return (littleAt(head, 14) & 0x3fff) * (littleAt(head, 16) & 0x3fff);
    case "VP8L": {
      const said = viewOf(head).getUint32(9, true);
      return (1 + (said & 0x3fff)) * (1 + ((said >>> 14) & 0x3fff));
    }
    default:
      return null;
  }
}

/** ITU-T T.81, B.2.2: the head of the first frame. */
async function ofJpeg(file: Reader): Promise<number | null> {
  let at = 2;
  for (let segments = 0; segments < mostSegments; segments++) {
    const marker = await markerAt(file, at);
    if (marker === null || (marker.code >= behindFrame.from && marker.code <= behindFrame.to)) return null;
    const head = await file.at(marker.from, 9);
    if (head.length < 9) return null;
    const isFrame = marker.code <= 0xcf && !tables.includes(marker.code);
    // A height that is said after the scan is none yet.
    if (isFrame) return viewOf(head).getUint16(5) * viewOf(head).getUint16(7) || null;
    at = marker.from + 2 + viewOf(head).getUint16(2);
  }
  return null;
}

function viewOf({ buffer, byteOffset, byteLength }: Bytes): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function nameAt(bytes: Bytes, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function littleAt(bytes: Bytes, at: number, length = 2): number {
  return bytes.subarray(at, at + length).reduceRight((value, byte) => value * 256 + byte, 0);
}
