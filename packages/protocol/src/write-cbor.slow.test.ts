import * as cborg from "cborg";
import fc from "fast-check";
import { expect, test } from "vitest";
import { equal } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { decode, encode, Malformed } from "./canonical.ts";

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Value>(null, true, false, 0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296),
    fc.maxSafeInteger(),
    fc.constantFrom<Value>(-1, -24, -25, -256, -257, -4_294_967_297, Number.MIN_SAFE_INTEGER, -0),
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "half \udc00 a pair", "\ufeffmark"),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
    fc.array(tie("value"), { maxLength: 30 }),
    fc.dictionary(fc.string({ maxLength: 30 }), tie("value"), { maxKeys: 12 }),
  ),
})).value;

test("what it writes is what cborg writes", () => {
  fc.assert(
    fc.property(value, (each) => {
      const expected = new Uint8Array(cborg.encode(each, cborg.rfc8949EncodeOptions));
      expect(encode(each)).toEqual(expected);
    }),
    { numRuns: 3_000, seed: 20260101 },
  );
});

test.each([
  ["a half", 0.5],
  ["more than is exact", 2 ** 53],
  ["nothing", undefined],
  ["a field left undefined", { a: undefined }],
  ["a field whose name is not ASCII", { ñ: 1 }],
  ["a date", new Date(0)],
])("%s is never written", (_, each) => {
  expect(() => encode(each as Value)).toThrow(Malformed);
});

test("bytes are bytes, on every platform: never a Buffer over a shared pool", () => {
  for (const each of [{ a: 1 }, "ñ"]) expect(Object.getPrototypeOf(encode(each))).toBe(Uint8Array.prototype);
  const large = { bytes: new Uint8Array(2 ** 21).fill(7), after: [1, 2, 3] };
  expect(equal(encode(decode(encode(large))), encode(large))).toBe(true);
});
