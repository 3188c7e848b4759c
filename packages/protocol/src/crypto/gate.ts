import { ed25519 } from "@noble/curves/ed25519.js";
import type { Bytes } from "../bytes.ts";
import { Recent } from "./recent.ts";

/*
 * Note: one Ed25519. Engines disagree about odd keys and signatures, and one crashes on them, so a
 * crafted one could split a circle along browser lines. What passes this gate has the same verdict
 * everywhere: `vectors/ed25519` holds the proof.
 */

/** A judgement costs about a millisecond; the largest circle we test has 5,000 members. */
const judged = new Recent<boolean>(8192);

/**
 * Whether a key may stand in a roster or a door: 32 bytes, the canonical encoding of a point
 * (RFC 8032 §5.1.3) that is torsion-free and not the identity. Never throws.
 */
export function isLawfulKey(key: Bytes): boolean {
  return key.length === 32 && judged.get(key, () => judge(key));
}

/** A key that comes of a seed is lawful (RFC 8032 §5.1.5): what is made here needs no judgement. Gives the key back. */
export function isMadeHere(key: Bytes): Bytes {
  judged.get(key, () => true);
  return key;
}

/** Keeps nothing in mind of the keys it was asked about. */
export function forgetJudged(): void {
  judged.clear();
}

function judge(key: Bytes): boolean {
  try {
    const point = ed25519.Point.fromBytes(key, false);
    return !point.is0() && point.isTorsionFree();
  } catch {
    return false;
  }
}

/** Whether a signature may be shown to an engine: 64 bytes, canonical R, and S below the group's order. */
export function isLawfulSignature(signature: Bytes): boolean {
  return (
    signature.length === 64 && isCanonicalPoint(signature.subarray(0, 32)) && isBelow(signature.subarray(32), order)
  );
}

const field = littleEndian(2n ** 255n - 19n);
const order = littleEndian(ed25519.Point.Fn.ORDER);
const one = littleEndian(1n);
const minusOne = littleEndian(2n ** 255n - 20n);

/** y below the field's prime, and no sign on the two points whose x is zero (y = 1 and y = −1). */
function isCanonicalPoint(encoded: Bytes): boolean {
  const y = encoded.slice();
  const signed = y[31]! > 0x7f;
  y[31]! &= 0x7f;
  return isBelow(y, field) && !(signed && (isSame(y, one) || isSame(y, minusOne)));
}

/** Both are 32 bytes, least significant first. */
function isBelow(a: Bytes, b: Bytes): boolean {
  for (let i = 31; i >= 0; i--) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

function isSame(a: Bytes, b: Bytes): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

function littleEndian(value: bigint): Bytes {
  const bytes = new Uint8Array(32);
  for (let i = 0, rest = value; i < 32; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
  return bytes;
}
