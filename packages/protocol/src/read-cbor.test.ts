import * as cborg from "cborg";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { decode, encode } from "./canonical.ts";
import { readPlain } from "./read-cbor.ts";

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

/** What it takes, cborg takes as the same, and writes back as the same bytes. */
function agrees(bytes: Bytes): boolean {
  const plain = readPlain(bytes);
  if (plain === undefined) return false;
  const slow: unknown = cborg.decode(bytes, strict);
  expect(plain).toEqual(slow);
  expect(new Uint8Array(cborg.encode(slow, cborg.rfc8949EncodeOptions))).toEqual(bytes);
  return true;
}

test("it takes what is plain, as it was written", () => {
  let taken = 0;
  fc.assert(
    fc.property(value, (each) => {
      if (agrees(encode(each))) taken += 1;
      expect(decode(encode(each))).toEqual(each);
    }),
    { numRuns: 2_000, seed: 20260101 },
  );
  expect(taken).toBeGreaterThan(1_000);
});

test("of bytes that were tampered with it takes nothing that cborg would not", () => {
  const hit = fc.tuple(fc.nat(), fc.nat(255));
  fc.assert(
    fc.property(value, fc.array(hit, { minLength: 1, maxLength: 3 }), fc.nat(3), (each, hits, more) => {
      const bytes = encode(each);
      for (const [at, byte] of hits) bytes[at % bytes.length] = byte;
      agrees(bytes);
      agrees(bytes.slice(0, -1));
      agrees(new Uint8Array([...bytes, more]));
    }),
    { numRuns: 20_000, seed: 20260101 },
  );
});

test("of any short bytes whatever, too", () => {
  for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) agrees(new Uint8Array([a, b]));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => void agrees(new Uint8Array(bytes))),
    { numRuns: 20_000, seed: 20260101 },
  );
});

test.each([
  ["a longer number than needed", [0x18, 0x17]],
  ["a key twice", [0xa2, 0x61, 0x61, 1, 0x61, 0x61, 2]],
  ["keys out of order", [0xa2, 0x61, 0x62, 1, 0x61, 0x61, 2]],
  ["a list longer than the bytes", [0x9a, 0xff, 0xff, 0xff, 0xff]],
  ["a number above what is safe", [0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0]],
  ["something after the end", [1, 1]],
  ["a prototype", [0xa1, 0x69, ...new TextEncoder().encode("__proto__"), 0xa0]],
  ["a float", [0xf9, 0x3c, 0]],
  ["a tag", [0xc1, 1]],
])("it leaves %s to cborg", (_, bytes) => {
  expect(readPlain(new Uint8Array(bytes))).toBeUndefined();
});
