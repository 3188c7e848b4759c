import type { Bytes } from "./bytes.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/** RFC 4648 §6 base32, lower case, without padding. */
export function toBase32(bytes: Bytes): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >>> bits) & 31];
    }
    held &= 0xff;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

/** The bytes, or null for a foreign letter, a wrong length or bits left over that are not zero. */
export function fromBase32(text: string): Bytes | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = values.get(letter);
    if (value === undefined) return null;
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
