import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bytes } from "./bytes.ts";
import { concat } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { decode, encode, Malformed } from "./canonical.ts";

/** What CBOR opens a list of one and a map of one key "" with; then something inside. */
const openings = { list: [0x81], map: [0xa1, 0x60] };

function nested(kind: keyof typeof openings, depth: number): Bytes {
  const opening = openings[kind];
  const bytes = new Uint8Array(depth * opening.length + 1);
  for (let at = 0; at < depth; at++) bytes.set(opening, at * opening.length);
  return bytes;
}

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "grapheme" }),
    fc.uint8Array().map((bytes): Bytes => new Uint8Array(bytes)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test("what is written is read back the same, and written again the same", () => {
  fc.assert(
    fc.property(value, (given) => {
      const bytes = encode(given);
      expect(encode(decode(bytes))).toEqual(bytes);
    }),
    { seed: 1 },
  );
});

test("a flipped bit, a lost or an added byte is refused or is another value's own form", () => {
  fc.assert(
    fc.property(value, fc.nat(), fc.nat(7), (given, at, bit) => {
      const bytes = encode(given);
      const changed = bytes.slice();
      changed[at % bytes.length]! ^= 1 << bit;
      for (const each of [changed, bytes.slice(0, -1), concat(bytes, new Uint8Array(1))]) {
        const read = tryDecode(each);
        if (read !== null) expect(encode(read.value)).toEqual(each);
      }
    }),
    { seed: 2 },
  );
});

function tryDecode(bytes: Bytes): { readonly value: Value } | null {
  try {
    return { value: decode(bytes) };
  } catch (error) {
    expect(error).toBeInstanceOf(Malformed);
    return null;
  }
}

test("lists and maps in a random order of bytes never do more than be refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      tryDecode(new Uint8Array(bytes));
    }),
    { seed: 3, numRuns: 2000 },
  );
});

describe.each(["list", "map"] as const)("a %s in a %s", (kind) => {
  test("is read sixteen deep", () => expect(() => decode(nested(kind, 16))).not.toThrow());

  // The last ones overflow every engine's stack, those in between only some.
  test.each([17, 100, 1_000, 5_000, 20_000, 1_000_000])("is refused %i deep, whatever the engine's stack", (depth) => {
    expect(() => decode(nested(kind, depth))).toThrow(Malformed);
  });
});

test("a key named __proto__ is a key like another, and changes no prototype", () => {
  const bytes = concat(
    new Uint8Array([0xa1, 0x69]),
    new TextEncoder().encode("__proto__"),
    new Uint8Array([0xa1, 0x61, 0x78, 0x01]),
  );
  const read = decode(bytes) as Record<string, Value>;
  expect(Object.keys(read)).toEqual(["__proto__"]);
  expect((read as { x?: number }).x).toBeUndefined();
  expect(({} as { x?: number }).x).toBeUndefined();
});

test("minus zero is written as zero, and a minus zero on the wire is refused", () => {
  expect(encode(-0)).toEqual(encode(0));
  expect(() => decode(new Uint8Array([0xf9, 0x80, 0x00]))).toThrow(Malformed);
});

test("text that no decoder gives back whole is refused", () => {
  const withMark = new Uint8Array([0x63, 0xef, 0xbb, 0xbf]);
  const surrogate = new Uint8Array([0x63, 0xed, 0xa0, 0x80]);
  for (const bytes of [withMark, surrogate]) expect(() => decode(bytes)).toThrow(Malformed);
});

test("a list or text that announces more than there is costs nothing", () => {
  for (const head of [0x9b, 0xbb, 0x5b, 0x7b]) {
    expect(() => decode(new Uint8Array([head, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]))).toThrow(Malformed);
    expect(() => decode(new Uint8Array([head, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))).toThrow(Malformed);
  }
});
