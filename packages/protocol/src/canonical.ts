import * as cborg from "cborg";
import type { Bytes } from "./bytes.ts";
import { equal } from "./bytes.ts";

/** What CBOR carries here: no floats, no tags, no undefined, text keys only. */
export type Value = null | boolean | number | string | Bytes | readonly Value[] | { readonly [key: string]: Value };

/** Deterministic CBOR (RFC 8949 §4.2.1). */
export function encode(value: Value): Bytes {
  return cborg.encode(value, cborg.rfc8949EncodeOptions) as Bytes;
}

export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** Decodes, encodes again and compares: anything but the one canonical form is refused. Throws `Malformed`. */
export function decode(bytes: Bytes): Value {
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
    if (equal(encode(value), bytes)) return value;
  } catch {
    throw new Malformed("not CBOR that we take");
  }
  throw new Malformed("not in canonical form");
}
