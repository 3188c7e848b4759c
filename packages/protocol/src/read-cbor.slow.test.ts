import * as cborg from "cborg";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bytes } from "./bytes.ts";
import { equal } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { encode } from "./canonical.ts";
import { readCanonical } from "./read-cbor.ts";

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
};

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Value>(null, true, false, 0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296),
    fc.constantFrom<Value>(-1, -24, -25, -256, -257, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
    fc.array(tie("value"), { maxLength: 12 }),
    fc.dictionary(fc.string({ maxLength: 5 }), tie("value"), { maxKeys: 8 }),
  ),
})).value;

/** What cborg makes of bytes, if it writes that back as the same; undefined otherwise. */
function byCborg(bytes: Bytes): unknown {
  try {
    const value: unknown = cborg.decode(bytes, strict);
    const again = cborg.encode(value, { ...cborg.rfc8949EncodeOptions, typeEncoders: { number: noFloats } });
    return equal(new Uint8Array(again), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

function noFloats(value: number): null {
  if (!Number.isSafeInteger(value)) throw new Error("a float");
  return null;
}

/** It takes what cborg takes, as the same; and refuses the rest. Names of fields are ASCII, which cborg does not mind. */
function agrees(bytes: Bytes): void {
  const theirs = byCborg(bytes);
  expect(readCanonical(bytes, false)).toEqual(hasOddNames(theirs) ? undefined : theirs);
}

function hasOddNames(value: unknown): boolean {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  return Object.entries(value).some(([name, each]) => /[^\0-\x7f]/.test(name) || hasOddNames(each));
}

test("it takes what was written, as it was", () => {
  fc.assert(
    fc.property(value, (each) => {
      const bytes = encode(each);
      agrees(bytes);
      expect(encode(readCanonical(bytes, false)!)).toEqual(bytes);
    }),
    { numRuns: 2_000, seed: 20260101 },
  );
});

test("of bytes that were tampered with it takes what cborg takes, and no more", () => {
  const hit = fc.tuple(fc.nat(), fc.nat(255));
  fc.assert(
    fc.property(value, fc.array(hit, { minLength: 1, maxLength: 3 }), fc.nat(3), (each, hits, more) => {
      const bytes = encode(each);
      for (const [at, byte] of hits) bytes[at % bytes.length] = byte;
      agrees(bytes);
      agrees(bytes.slice(0, -1));
      agrees(new Uint8Array([...bytes, more]));
    }),
    { numRuns: 10_000, seed: 20260101 },
  );
});

test("of any short bytes whatever, too", () => {
  for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) agrees(new Uint8Array([a, b]));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => agrees(new Uint8Array(bytes))),
    { numRuns: 10_000, seed: 20260101 },
  );
});

test("of any four bytes called a text, too", () => {
  const odd = fc.constantFrom(0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0);
  const high = fc.constantFrom(0xed, 0xee, 0xef, 0xf0, 0xf3, 0xf4, 0xf5, 0xff, 0xbb);
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, high), { minLength: 4, maxLength: 4 }), (bytes) => {
      for (let length = 0; length <= 4; length++) agrees(new Uint8Array([0x60 | length, ...bytes.slice(0, length)]));
    }),
    { numRuns: 10_000, seed: 20260101 },
  );
});

test.each([
  ["a longer number than needed", [0x18, 0x17]],
  ["a key twice", [0xa2, 0x61, 0x61, 1, 0x61, 0x61, 2]],
  ["keys out of order", [0xa2, 0x61, 0x62, 1, 0x61, 0x61, 2]],
  ["a list longer than the bytes", [0x9a, 0xff, 0xff, 0xff, 0xff]],
  ["a number above what is safe", [0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0]],
  ["something after the end", [1, 1]],
  ["a field whose name is not ASCII", [0xa1, 0x62, 0xc3, 0xb1, 1]],
  ["a number as a name", [0xa1, 1, 1]],
  ["half a text", [0x62, 0x61]],
  ["a float", [0xf9, 0x3c, 0]],
  ["a tag", [0xc1, 1]],
])("it refuses %s", (_, bytes) => {
  expect(readCanonical(new Uint8Array(bytes), false)).toBeUndefined();
});
