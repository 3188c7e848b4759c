import type { Bytes } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import type { Orientation } from "./orientation.ts";
import { exifOf, orientationIn } from "./orientation.ts";
import { Pieces, type Piece } from "./pieces.ts";
import type { Reader } from "./reader.ts";

/*
 * ITU-T T.81: after FF D8 come segments, each a marker, its length and what is in it; after the segment of a scan its
 * bytes, up to the next marker; at the end FF D9. What draws the picture stays, by name. All else goes: Exif, XMP, IPTC,
 * colour profiles, comments, thumbnails, a second picture or a film behind the end.
 */

const startOfScan = 0xda;
const endOfPicture = 0xd9;
/** Frames (but for the hierarchical ones), tables of Huffman and arithmetic coding, quantisation, restarts, number of lines. */
const drawing: ReadonlySet<number> = new Set([
  0xc0,
  0xc1,
  0xc2,
  0xc3,
  0xc4,
  0xc9,
  0xca,
  0xcb,
  0xcc,
  0xdb,
  0xdc,
  0xdd,
  startOfScan,
]);
const jfif = ascii("JFIF\0");
const adobe = ascii("Adobe");
const exif = ascii("Exif\0\0");

/** What stays of it; null where it cannot be read as what it says it is. */
export async function cleanJpeg(file: Reader): Promise<readonly Piece[] | null> {
  const pieces = new Pieces();
  let orientation: Orientation = 1;
  for (let at = 2; ;) {
    const marker = await markerAt(file, at);
    if (marker === null) return null;
    if (marker.code === endOfPicture) return drawn(pieces, orientation);
    const head = await file.at(marker.from, 4);
    const length = head.length < 4 ? 0 : head[2]! * 256 + head[3]!;
    if (length < 2 || marker.from + 2 + length > file.length) return null;
    const next = marker.from + 2 + length;
    if (drawing.has(marker.code)) pieces.keep(marker.from, 2 + length);
    else if (isOther(marker.code)) return null;
    else {
      const said = await file.at(marker.from + 4, length - 2);
      if (marker.code === 0xe1 && starts(said, exif)) orientation = orientationIn(said.subarray(6));
      const instead = insteadOf(marker.code, said);
      if (instead !== null) pieces.put(instead);
    }
    at = next;
    if (marker.code !== startOfScan) continue;
    at = await endOfScan(file, next);
    pieces.keep(next, at - next);
    // Cut off in the middle of a scan, it still shows what came.
    if (at >= file.length) return drawn(pieces, orientation);
  }
}

function drawn({ list }: Pieces, orientation: Orientation): readonly Piece[] {
  const turned = orientation === 1 ? [] : [{ bytes: segment(0xe1, concat(exif, exifOf(orientation))) }];
  return [{ bytes: new Uint8Array([0xff, 0xd8]) }, ...turned, ...list, { bytes: new Uint8Array([0xff, endOfPicture]) }];
}

/** How colours are to be read stands in two segments of applications; of each, that and nothing else. */
function insteadOf(code: number, said: Bytes): Bytes | null {
  if (code === 0xe0 && starts(said, jfif))
    return segment(code, concat(jfif, new Uint8Array([1, 1, 0, 0, 1, 0, 1, 0, 0])));
  if (code === 0xee && starts(said, adobe) && said.length >= 12)
    return segment(code, concat(adobe, new Uint8Array([0, 100, 0, 0, 0, 0, said[11]!])));
  return null;
}

function segment(code: number, said: Bytes): Bytes {
  return concat(new Uint8Array([0xff, code, (said.length + 2) >> 8, (said.length + 2) & 0xff]), said);
}

/** What is neither drawing nor said beside it: a kind of picture that no browser shows. */
function isOther(code: number): boolean {
  return code < 0xe0 || (code > 0xef && code !== 0xfe);
}

function starts(said: Bytes, label: Bytes): boolean {
  return said.length >= label.length && label.every((byte, at) => said[at] === byte);
}

/** Any number of FF may stand before a marker. No honest picture has so many. */
const mostFill = 1_024;

export async function markerAt(
  file: Reader,
  at: number,
): Promise<{ readonly from: number; readonly code: number } | null> {
  if ((await file.byte(at)) !== 0xff) return null;
  const most = at + mostFill;
  let code = await file.byte(++at);
  while (code === 0xff && at < most) code = await file.byte(++at);
  return code < 0xc0 || code === 0xff ? null : { from: at - 1, code };
}

/** Where the bytes of a scan end: before a marker that is no restart. In them, FF is followed by 00. */
async function endOfScan(file: Reader, from: number): Promise<number> {
  for (let at = from; at < file.length;) {
    const bytes = await file.at(at);
    for (let nth = 0; nth + 1 < bytes.length; nth++) {
      const code = bytes[nth + 1]!;
      const isMarker = bytes[nth] === 0xff && code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7);
      if (isMarker) return at + nth;
    }
    if (bytes.length < 2) break;
    // The last one may be the first half of a marker.
    at += bytes.length - 1;
  }
  return file.length;
}
