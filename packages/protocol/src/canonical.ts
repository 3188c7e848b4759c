import type { Bytes } from "./bytes.ts";
import { readCanonical } from "./read-cbor.ts";
import { writeCanonical } from "./write-cbor.ts";

/** What CBOR carries here: no floats, no tags, no undefined; maps by names of fields, which are ASCII. */
export type Value = null | boolean | number | string | Bytes | readonly Value[] | { readonly [key: string]: Value };

/**
 * Deterministic CBOR (RFC 8949 §4.2.1). Throws `Malformed` on a number that is not a safe integer: a float may be folded
 * differently somewhere.
 */
export function encode(value: Value): Bytes {
  const written = writeCanonical(value);
  if (written === null) throw new Malformed("not a value that is ever written");
  return written;
}

export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** What was read; null where it is malformed. */
export function unlessMalformed<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/**
 * Anything but the one canonical form is refused. Throws `Malformed`.
 * @param lend saves copying the byte strings: they may be parts of `bytes`, and keep the whole of it in memory
 */
export function decode(bytes: Bytes, lend = false): Value {
  const value = readCanonical(bytes, lend);
  if (value === undefined) throw new Malformed("not in canonical form");
  return value;
}
