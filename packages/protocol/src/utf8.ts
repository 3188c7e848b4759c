import type { Bytes } from "./bytes.ts";

/** The text between two places; null where it is not whole, or not in the one form of UTF-8 (Unicode 15, table 3-7). */
export function readUtf8(bytes: Bytes, from: number, to: number): string | null {
  if (to > bytes.length) return null;
  let text = "";
  for (let at = from; at < to;) {
    const first = bytes[at++]!;
    // Text is mostly ASCII here: names of fields.
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const more = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (more === 0 || at + more > to) return null;
    let point = first & (0x3f >> more);
    for (const end = at + more; at < end; at++) {
      if (bytes[at]! >> 6 !== 2) return null;
      point = (point << 6) | (bytes[at]! & 0x3f);
    }
    if (point < least[more]! || point > 0x10_ffff || isSurrogate(point)) return null;
    text += String.fromCodePoint(point);
  }
  return text;
}

/** The least that takes so many bytes more than one. */
const least = [0, 0x80, 0x800, 0x1_0000];

/** Half a pair becomes U+FFFD, as with every encoder. */
export function utf8Of(text: string): Bytes {
  const bytes = new Uint8Array(3 * text.length);
  let at = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const point = isSurrogate(code) ? 0xfffd : code;
    const more = least.findLastIndex((smallest) => point >= smallest);
    bytes[at++] = point < 0x80 ? point : lead[more]! | (point >> (6 * more));
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) bytes[at++] = 0x80 | ((point >> shift) & 0x3f);
  }
  return bytes.slice(0, at);
}

const lead = [0, 0xc0, 0xe0, 0xf0];

function isSurrogate(point: number): boolean {
  return point >> 11 === 0x1b;
}
