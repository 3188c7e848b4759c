import type { Bytes } from "./bytes.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
/** By character code; −1 for a foreign one. Every id of every entry passes here, on a phone too. */
const values = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

/** RFC 4648 §6 base32, lower case, without padding. */
export function toBase32(bytes: Bytes): string {
  const codes: number[] = [];
  codes.length = Math.ceil((bytes.length * 8) / 5);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) codes[at++] = alphabet.charCodeAt((held >>> (bits - 5)) & 31);
  }
  if (bits > 0) codes[at] = alphabet.charCodeAt((held << (5 - bits)) & 31);
  return String.fromCharCode(...codes);
}

/** The bytes, or null for a foreign letter, a wrong length or bits left over that are not zero. */
export function fromBase32(text: string): Bytes | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >>> bits) & 0xff;
    }
    held &= 0xff;
  }
  const leftOver = held & ((1 << bits) - 1);
  return bits < 5 && leftOver === 0 ? bytes : null;
}
