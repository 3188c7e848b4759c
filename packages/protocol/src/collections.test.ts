import { expect, test } from "vitest";
import type { Value } from "./canonical.ts";
import { Malformed } from "./canonical.ts";
import type { Codec } from "./codec.ts";
import { fromBytes, text, toBytes, uint } from "./codec.ts";
import { as, growing, mapOf, row, setOf } from "./collections.ts";

const ages = mapOf(text(5), uint(99), 2);
const refused = (codec: Codec<unknown>, value: Value): boolean => {
  try {
    codec.read(value, "it");
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(Malformed);
    return true;
  }
};

test("a map and a set are written in one order, whichever they were filled in", () => {
  const one = new Map([["bo", 2]]).set("ash", 1);
  const other = new Map([["ash", 1]]).set("bo", 2);
  expect(toBytes(ages, one)).toEqual(toBytes(ages, other));
  expect([...fromBytes(ages, toBytes(ages, one), "it")]).toEqual([...other]);
  const places = setOf(uint(), 9);
  expect(toBytes(places, new Set([10, 9, 100]))).toEqual(toBytes(places, new Set([100, 10, 9])));
  expect([...fromBytes(places, toBytes(places, new Set([10, 9, 100])), "it")]).toEqual([9, 10, 100]);
});

test("another order, a key twice, too many and a row of another length are refused", () => {
  expect(
    ages.read(
      [
        ["ash", 1],
        ["bo", 2],
      ],
      "it",
    ),
  ).toEqual(
    new Map([
      ["ash", 1],
      ["bo", 2],
    ]),
  );
  expect(
    refused(ages, [
      ["bo", 2],
      ["ash", 1],
    ]),
  ).toBe(true);
  expect(
    refused(ages, [
      ["ash", 1],
      ["ash", 1],
    ]),
  ).toBe(true);
  expect(
    refused(ages, [
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]),
  ).toBe(true);
  expect(refused(ages, [["ash"]])).toBe(true);
  expect(refused(ages, [["ash", 1, 2]])).toBe(true);
  expect(refused(setOf(uint(), 9), [2, 1])).toBe(true);
  expect(refused(setOf(uint(), 9), [1, 1])).toBe(true);
});

test("a row is its fields, a growing list takes more, and a form may stand for something else", () => {
  const spot = row({ seq: uint(), day: uint() });
  expect(spot.write({ seq: 7, day: 3 })).toEqual([7, 3]);
  const list = fromBytes(growing(uint(), 9), toBytes(growing(uint(), 9), [1]), "it");
  list.push(2);
  expect(list).toEqual([1, 2]);
  const shout = as<string, string>(
    text(9),
    (word) => word.toUpperCase(),
    (word) => word.toLowerCase(),
  );
  expect([shout.write("hi"), shout.read("HI", "it"), shout.shape]).toEqual(["HI", "hi", text(9).shape]);
});
