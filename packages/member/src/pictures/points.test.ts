import { readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";
import { concat } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceOf } from "../files/in-memory.ts";
import type { PictureType } from "./kind.ts";
import { kindOf } from "./kind.ts";
import { pointsOf } from "./points.ts";

const file = (name: string): Bytes =>
  Uint8Array.from(readFileSync(new URL(`../../../../vectors/pictures/${name}`, import.meta.url)));
const points = (bytes: Bytes): Promise<number | null> => pointsOf(sourceOf(bytes), kindOf(bytes) as PictureType);

test.each([
  ["base.jpg", 24 * 16],
  ["progressive-said.jpg", 24 * 16],
  ["cmyk-said.jpg", 8 * 8],
  ["said.png", 9 * 7],
  ["said.gif", 6 * 4],
  ["base.webp", 9 * 7],
  ["said.webp", 9 * 7],
  ["moving.webp", 6 * 4],
])("%s has %i points", async (name, expected) => {
  expect(await points(file(name))).toBe(expected);
});

test("a few bytes that say they are nine hundred million points are told by what they say", async () => {
  const png = file("base.png");
  new DataView(png.buffer).setUint32(16, 30_000);
  new DataView(png.buffer).setUint32(20, 30_000);
  expect(await points(png)).toBe(900_000_000);
  const gif = file("base.gif");
  const at = gif.indexOf(0x2c, 13);
  new DataView(gif.buffer).setUint16(at + 5, 65_535, true);
  new DataView(gif.buffer).setUint16(at + 7, 65_535, true);
  expect(await points(gif)).toBe(65_535 ** 2);
});

test("what says no size, or hides it behind more than an honest picture has, has none", async () => {
  const [jpeg, empty] = [file("base.jpg"), new Uint8Array([0xff, 0xfe, 0, 2])];
  const many = concat(jpeg.slice(0, 2), ...Array.from({ length: 2_000 }, () => empty), jpeg.slice(2));
  expect(await points(many)).toBeNull();
  expect(await points(jpeg.slice(0, 30))).toBeNull();
});

test("a picture with a restart before its frame has none: read as a length, what follows leads to where another size is said", async () => {
  const jpeg = file("base.jpg");
  const onePoint = new Uint8Array([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1]);
  // To who draws it: a restart, two comments, and the picture.
  const first = concat(new Uint8Array([0xff, 0xd0, 0xff, 0xfe, 0xff, 0xf0]), new Uint8Array(0xfff0 - 2));
  const second = concat(new Uint8Array([0xff, 0xfe, 0, 19]), new Uint8Array(8), onePoint);
  expect(await points(concat(jpeg.slice(0, 2), first, second, jpeg.slice(2)))).toBeNull();
});

test("what is cut into more pieces than an honest picture is, is not gone through", async () => {
  const [jpeg, gif] = [file("base.jpg"), file("base.gif")];
  const fill = new Uint8Array(2_000).fill(0xff);
  expect(await points(concat(jpeg.slice(0, 2), fill, jpeg.slice(2)))).toBeNull();
  const at = gif.indexOf(0x2c, 13);
  const extension = concat(new Uint8Array([0x21, 0xfe]), new Uint8Array(4_000).fill(1), new Uint8Array(1));
  expect(await points(concat(gif.slice(0, at), extension, gif.slice(at)))).toBeNull();
});

test("bytes of any kind are told or not, and nothing is thrown", async () => {
  const starts = ["base.jpg", "base.png", "base.gif", "base.webp", "moving.webp"].map(file);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.nat(60), fc.nat(255), fc.nat(200), async (start, at, byte, end) => {
      const bent = start.slice(0, end);
      if (at < bent.length) bent[at] = byte;
      const kind = kindOf(start) as PictureType;
      const found = await pointsOf(sourceOf(bent), kind);
      expect(found === null || (Number.isSafeInteger(found) && found >= 0)).toBe(true);
    }),
    { seed: 1, numRuns: 400 },
  );
});
