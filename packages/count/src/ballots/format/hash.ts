import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { bytesOf } from "./utf8.ts";

/** How a piece is called: its SHA-256 in hexadecimal. */
export function nameOf(text: string): string {
  return bytesToHex(sha256(bytesOf(text)));
}

/** A hash in hexadecimal as the protocol quotes it in ballots and proofs: base64 without padding. */
export function shortOf(hex: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let bits = BigInt(`0x${hex}`) << 2n; // 258 bits are 43 letters of six
  let short = "";
  for (let i = 0; i < 43; i++) {
    short = letters[Number(bits & 63n)]! + short;
    bits >>= 6n;
  }
  return short;
}
