import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase32, toBase32 } from "./base32.ts";
import type { Bytes } from "./bytes.ts";
import { ascii } from "./bytes.ts";
import { circleIdOf, memberIdOf } from "./statement.ts";
import { hallIdOf } from "./to-sign.ts";
import type { IdKind } from "./ids.ts";
import { bytesOf, idLength, idOf, readId } from "./ids.ts";

const anyBytes: fc.Arbitrary<Bytes> = fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes));

test.each([
  ["", ""],
  ["f", "my"],
  ["fo", "mzxq"],
  ["foo", "mzxw6"],
  ["foob", "mzxw6yq"],
  ["fooba", "mzxw6ytb"],
  ["foobar", "mzxw6ytboi"],
])("base32 of %j is %j (RFC 4648 §10, lower case, no padding)", (plain, coded) => {
  expect(toBase32(ascii(plain))).toBe(coded);
  expect(fromBase32(coded)).toEqual(ascii(plain));
});

test("base32 goes there and back", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }),
    { seed: 1 },
  );
});

test("every text that base32 takes is the one text of its bytes", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"), maxLength: 30 });
  fc.assert(
    fc.property(letters, (text) => {
      const bytes = fromBase32(text);
      if (bytes !== null) expect(toBase32(bytes)).toBe(text);
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test.each(["MY", "m1", "my======", "mz", "a", "abc", "abcdef", "m y", "mÿ", "m\u{1F600}"])(
  "base32 refuses %j",
  (text) => {
    expect(fromBase32(text)).toBeNull();
  },
);

const kinds: readonly IdKind[] = [
  "circle",
  "member",
  "room",
  "device",
  "entry",
  "head",
  "key",
  "hall",
  "tag",
  "note",
  "letter",
];

test.each(kinds)("a %s id is read back from its own text alone", (kind) => {
  const bytes = new Uint8Array(idLength(kind)).fill(0xa5);
  const id = idOf(kind, bytes);
  expect(id.startsWith(`${kind}_`)).toBe(true);
  expect(bytesOf(id)).toEqual(bytes);
  expect(readId(kind, id)).toBe(id);
  const odd = [
    id.toUpperCase(),
    id.slice(0, -1),
    `${id}a`,
    ` ${id}`,
    id.replace("_", "-"),
    `x${id}`,
    toBase32(bytes),
    "",
  ];
  for (const text of odd) expect(readId(kind, text), text).toBeNull();
  for (const other of kinds.filter((each) => each !== kind)) expect(readId(other, id)).toBeNull();
  expect(() => idOf(kind, bytes.slice(1))).toThrow("id of");
});

test("ids made of one key for different things have nothing in common", () => {
  const key = idOf("key", new Uint8Array(32).fill(3));
  const made = [memberIdOf(key), hallIdOf(key), circleIdOf(bytesOf(key))].map((id) =>
    id.slice(id.indexOf("_") + 1, id.indexOf("_") + 17),
  );
  expect(new Set(made).size).toBe(3);
});
