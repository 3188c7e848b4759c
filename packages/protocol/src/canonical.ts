import * as cborg from "cborg";
import type { Bytes } from "./bytes.ts";
import { equal } from "./bytes.ts";
import { readPlain } from "./read-cbor.ts";
import { writePlain } from "./write-cbor.ts";

/** What CBOR carries here: no floats, no tags, no undefined, text keys only. */
export type Value = null | boolean | number | string | Bytes | readonly Value[] | { readonly [key: string]: Value };

const options = { ...cborg.rfc8949EncodeOptions, typeEncoders: { number: wholeNumbersOnly } };

/** Deterministic CBOR (RFC 8949 §4.2.1). Throws on a number that is not a safe integer. */
export function encode(value: Value): Bytes {
  return writePlain(value) ?? new Uint8Array(cborg.encode(value, options));
}

/** A float may be folded differently somewhere, so none is ever written or read. Null leaves the rest to cborg. */
function wholeNumbersOnly(value: number): null {
  if (!Number.isSafeInteger(value)) throw new Malformed(`${value} is not a whole number`);
  return null;
}

export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** Lists and maps in each other at most. Engines run out of stack at different depths; this is far below all of them. */
const deepest = 16;

/**
 * Decodes, encodes again and compares: anything but the one canonical form is refused. Throws `Malformed`.
 * @param lend saves copying the byte strings: they may be parts of `bytes`, and keep the whole of it in memory
 */
export function decode(bytes: Bytes, lend = false): Value {
  const plain = readPlain(bytes, lend);
  if (plain !== undefined) return plain;
  let value: Value;
  try {
    value = cborg.decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      rejectDuplicateMapKeys: true,
    }) as Value;
    if (isWithin(value, deepest) && equal(encode(value), bytes)) return value;
  } catch {
    throw new Malformed("not CBOR that we take");
  }
  throw new Malformed("not in canonical form");
}

function isWithin(value: Value, depth: number): boolean {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return true;
  return depth > 0 && Object.values(value).every((each) => isWithin(each, depth - 1));
}
