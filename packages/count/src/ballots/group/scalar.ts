import { sha256 } from "@noble/hashes/sha2.js";
import { bytesOf } from "../format/utf8.ts";

/** The order of the group: a prime of 253 bits. Scalars are whole numbers modulo q. */
export const q: bigint = 2n ** 252n + 27742317777372353535851937790883648493n;

export function reduced(number: bigint): bigint {
  const rest = number % q;
  return rest < 0n ? rest + q : rest;
}

/** 1/scalar modulo q. The scalar is not 0. */
export function inverse(scalar: bigint): bigint {
  let [a, b, x, y] = [reduced(scalar), q, 1n, 0n];
  while (a !== 0n) {
    const times = b / a;
    [a, b, x, y] = [b - times * a, a, y - times * x, x];
  }
  return reduced(y);
}

/** A scalar in its one written form: decimal, without a sign or leading zeros, less than q. Undefined if it is none. */
export function scalarOf(text: string): bigint | undefined {
  if (!/^(0|[1-9][0-9]{0,75})$/.test(text)) return undefined;
  const scalar = BigInt(text);
  return scalar < q ? scalar : undefined;
}

/** The SHA-256 of a text, read as a number with its highest byte first, modulo q. */
export function hashed(text: string): bigint {
  return reduced(numberOfBytes(sha256(bytesOf(text))));
}

export function numberOfBytes(bytes: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}
