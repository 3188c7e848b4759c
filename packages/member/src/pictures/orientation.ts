import type { Bytes } from "@unionhall/protocol";

/** Which way up a picture is to be shown: 1 as it stands, 2 to 8 turned or mirrored (Exif 2.32, tag 274). */
export type Orientation = number;

const tag = 0x0112;
const short = 3;

/** By the Exif that a picture carries, a TIFF of its own; 1 where it says nothing that can be read. */
export function orientationIn(tiff: Bytes): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  if (tiff.length < 8) return 1;
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return 1;
  const at = view.getUint32(4, isLittle);
  if (at + 2 > tiff.length) return 1;
  const count = view.getUint16(at, isLittle);
  for (let entry = at + 2, left = count; left > 0 && entry + 12 <= tiff.length; entry += 12, left--) {
    if (view.getUint16(entry, isLittle) !== tag || view.getUint16(entry + 2, isLittle) !== short) continue;
    const said = view.getUint16(entry + 8, isLittle);
    return said >= 1 && said <= 8 ? said : 1;
  }
  return 1;
}

/** An Exif that says this and nothing else. */
export function exifOf(orientation: Orientation): Bytes {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, tag);
  view.setUint16(12, short);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return bytes;
}
