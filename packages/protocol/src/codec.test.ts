import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "./canonical.ts";
import { encode, Malformed } from "./canonical.ts";
import type { Codec } from "./codec.ts";
import {
  bool,
  bytes,
  bytesUpTo,
  choice,
  fromBytes,
  id,
  list,
  literal,
  maybe,
  orNull,
  struct,
  tagged,
  text,
  toBytes,
  uint,
} from "./codec.ts";
import { idOf } from "./ids.ts";

const knock = struct({ name: text(5), age: uint(99), note: maybe(text(3)) });
type Sign = { readonly type: "up"; readonly by: number } | { readonly type: "down" };
const sign: Codec<Sign> = tagged<Sign>({ up: struct({ by: uint() }), down: struct({}) });

function refusal(codec: Codec<unknown>, value: Value): string {
  try {
    fromBytes(codec, encode(value), "it");
    return "taken";
  } catch (error) {
    expect(error).toBeInstanceOf(Malformed);
    return (error as Malformed).message;
  }
}

test("a form is read as it was written", () => {
  const full = { name: "ash", age: 30, note: "hi" };
  expect(fromBytes(knock, toBytes(knock, full), "it")).toEqual(full);
  expect(fromBytes(knock, toBytes(knock, { name: "", age: 0 }), "it")).toEqual({ name: "", age: 0 });
  expect(fromBytes(sign, toBytes(sign, { type: "up", by: 2 }), "it")).toEqual({ type: "up", by: 2 });
  expect(fromBytes(sign, toBytes(sign, { type: "down" }), "it")).toEqual({ type: "down" });
});

test.each<[string, Value, string]>([
  ["a field nobody knows", { name: "a", age: 1, more: 1 }, "it.more is not a field we know"],
  [
    "a prototype's name",
    JSON.parse('{"name":"a","age":1,"__proto__":{}}') as Value,
    "it.__proto__ is not a field we know",
  ],
  ["an inherited name", { name: "a", age: 1, toString: 1 }, "it.toString is not a field we know"],
  ["a field missing", { name: "a" }, "it.age is not a number up to 99"],
  ["null for a field that may be left out", { name: "a", age: 1, note: null }, "it.note is not text up to 3"],
  ["text too long", { name: "abcdef", age: 1 }, "it.name is not text up to 5"],
  ["a number too large", { name: "a", age: 100 }, "it.age is not a number up to 99"],
  ["a negative number", { name: "a", age: -1 }, "it.age is not a number up to 99"],
  ["bytes for text", { name: new Uint8Array(1), age: 1 }, "it.name is not text up to 5"],
  ["a list for a map", [1], "it is not a map"],
  ["bytes for a map", new Uint8Array(3), "it is not a map"],
  ["nothing", null, "it is not a map"],
])("a struct refuses %s", (_, value, words) => {
  expect(refusal(knock, value)).toBe(words);
});

test.each<[string, Value]>([
  ["a type nobody knows", { type: "left" }],
  ["no type", { by: 1 }],
  ["a list that reads as a type", { type: ["up"], by: 1 }],
  ["a map that cannot be text", { type: { toString: 1 }, by: 1 }],
  ["a name of the prototype", { type: "constructor" }],
])("a tagged form refuses %s", (_, value) => {
  expect(refusal(sign, value)).toBe("it.type is not a type we know");
});

test("a tagged form holds the fields of its own type alone", () => {
  expect(refusal(sign, { type: "down", by: 1 })).toBe("it.by is not a field we know");
  expect(refusal(sign, { type: "up" })).toContain("it.by is not a number");
});

describe.each<[string, Codec<unknown>, readonly Value[], readonly Value[]]>([
  ["true or false", bool, [true, false], [0, 1, null, "true"]],
  ["a number", uint(), [0, 2 ** 48 - 1], [-1, 2 ** 48, "1", null, [1]]],
  ["bytes of a length", bytes(2), [new Uint8Array(2)], [new Uint8Array(1), new Uint8Array(3), "ab", [1, 2]]],
  ["bytes up to a length", bytesUpTo(2), [new Uint8Array(0), new Uint8Array(2)], [new Uint8Array(3), ""]],
  ["one word", literal("yes"), ["yes"], ["no", 1]],
  ["one of some words", choice("a", "b"), ["a", "b"], ["c", 0, ["a"]]],
  ["a list", list(uint(3), 2), [[], [1, 3]], [[1, 2, 3], [4], {}, new Uint8Array(1)]],
  ["a value or null", orNull(uint(3)), [null, 3], [4, "3"]],
  ["an id", id("device"), [new Uint8Array(8)], [new Uint8Array(7), new Uint8Array(9), "device_aaaaaaaaaaaaa"]],
])("%s", (_, codec, good, bad) => {
  test.each(good.map((value) => [value]))("takes %j", (value) => expect(refusal(codec, value)).toBe("taken"));
  test.each(bad.map((value) => [value]))("refuses %j", (value) => expect(refusal(codec, value)).not.toBe("taken"));
});

test("a refusal says where", () => {
  const nested = struct({ rows: list(struct({ key: id("key") }), 9) });
  const good = { key: new Uint8Array(32) };
  expect(refusal(nested, { rows: [good, good, { key: new Uint8Array(31) }] })).toBe("it.rows[2].key is not a key id");
});

test("text that begins with a byte order mark is written without it, so that it can be read", () => {
  expect(fromBytes(text(9), toBytes(text(9), "\uFEFF\uFEFFhi"), "it")).toBe("hi");
});

test("an id is written as its bytes", () => {
  const device = idOf("device", new Uint8Array(8).fill(7));
  expect(toBytes(id("device"), device)).toEqual(encode(new Uint8Array(8).fill(7)));
  expect(fromBytes(id("device"), toBytes(id("device"), device), "it")).toBe(device);
});

test("whatever arrives is taken or refused, never more", () => {
  const forms = [knock, sign, list(orNull(id("key")), 3)];
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...forms), (value, codec) => {
      try {
        codec.read(value as Value, "it");
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed);
      }
    }),
    { seed: 4, numRuns: 1000 },
  );
});
