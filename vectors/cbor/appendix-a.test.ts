import type { Value } from "@unionhall/protocol";
import { decode, encode, Malformed } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { fromHex, readVectors } from "../read.ts";

interface Row {
  readonly hex: string;
  readonly decoded?: Value;
  readonly diagnostic?: string;
}

/** What the house's form has no word for, and so refuses even where RFC 8949 has a shortest form of it. */
const refused: Readonly<Record<string, readonly string[]>> = {
  "numbers past 2^53 − 1": ["1bffffffffffffffff", "3bffffffffffffffff"],
  "big numbers and other tags": ["c2", "c3", "c0", "c1", "d7", "d8"],
  floats: ["f9", "fa", "fb"],
  "undefined and simple values": ["f7", "f0", "f8"],
  "keys that are not text": ["a201020304"],
  "forms without a length": ["5f", "7f", "9f", "bf", "83018202039f", "83019f", "826161bf"],
};
const rows = readVectors<Row>("cbor/appendix-a.json");
const isRefused = (row: Row): boolean =>
  Object.values(refused)
    .flat()
    .some((beginning) => row.hex.startsWith(beginning));

test("appendix A is whole", () => {
  expect(rows).toHaveLength(82);
  expect(rows.filter(isRefused)).toHaveLength(48);
});

test.each(rows.filter((row) => !isRefused(row)))("$hex is taken, and written the same", (row) => {
  const value = decode(fromHex(row.hex));
  const text = /^h'(.*)'$/.exec(row.diagnostic ?? "");
  expect(value).toEqual(text === null ? row.decoded : fromHex(text[1]!));
  expect(encode(value)).toEqual(fromHex(row.hex));
});

describe.each(Object.entries(refused))("%s", (_, beginnings) => {
  const these = rows.filter((row) => beginnings.some((beginning) => row.hex.startsWith(beginning)));
  test.each(these)("$hex is refused", (row) => {
    expect(() => decode(fromHex(row.hex))).toThrow(Malformed);
  });
});

test.each([
  ["a number longer than it need be", "1817"],
  ["a text length longer than it need be", "780161"],
  ["keys out of order", "a2616201616101"],
  ["longer keys first", "a262616101616202"],
  ["a key twice", "a2616101616102"],
  ["text that is not UTF-8", "61ff"],
  ["bytes left over", "0000"],
  ["bytes missing", "4201"],
  ["nothing", ""],
])("%s is refused: %s", (_, hex) => {
  expect(() => decode(fromHex(hex))).toThrow(Malformed);
});

test.each([1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])("%d is never written", (value) => {
  expect(() => encode({ value })).toThrow(Malformed);
});
