import { readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";
import { ascii, concat, equal } from "@unionhall/protocol";
import { seededRandom } from "@unionhall/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../files/in-memory.ts";
import { cleaned } from "./clean.ts";
import { kindOf } from "./kind.ts";
import { exifOf, orientationIn } from "./orientation.ts";
import { lengthOf, pieced, Pieces } from "./pieces.ts";

const file = (name: string): Bytes =>
  Uint8Array.from(readFileSync(new URL(`../../../../vectors/pictures/${name}`, import.meta.url)));

async function clean(bytes: Bytes): Promise<Bytes> {
  const outcome = await cleaned(sourceOf(bytes));
  if (outcome.kind !== "picture") throw new Error(outcome.kind);
  return outcome.source.read(0, outcome.source.length);
}

const text = (bytes: Bytes): string => Buffer.from(bytes).toString("latin1");
const count = (bytes: Bytes, part: Bytes): number => text(bytes).split(text(part)).length - 1;

describe("a picture that says who made it", () => {
  test.each([
    ["said.jpg", "base.jpg", 6],
    ["progressive-said.jpg", "progressive.jpg", 3],
    ["said.png", "base.png", 8],
    ["said.gif", "base.gif", 1],
    ["said.webp", "base.webp", 6],
    ["moving-said.webp", "moving.webp", 1],
    ["cmyk-said.jpg", "cmyk-said.jpg", 1],
  ])(
    "%s says nothing of that any more, draws what %s draws, and stands the same way up",
    async (said, base, turned) => {
      const [before, after, plain] = [file(said), await clean(file(said)), file(base)];
      expect(text(before)).toContain("Canary");
      expect(text(after)).not.toMatch(/Canary|http|Exif(?!\0\0MM)|XMP|Photoshop|canary.txt/);
      expect(count(after, exifOf(turned))).toBe(turned === 1 ? 0 : 1);
      const drawn = text(after).replace(text(exifOf(turned)), "");
      for (const part of drawingOf(plain)) expect(drawn).toContain(text(part));
    },
  );

  test("is cleaned to the same bytes, however often, and whatever piece of it is asked for", async () => {
    for (const name of ["said.jpg", "said.png", "said.gif", "said.webp", "moving-said.webp"]) {
      const once = await clean(file(name));
      expect(equal(await clean(once), once), name).toBe(true);
      const outcome = await cleaned(sourceOf(file(name)));
      if (outcome.kind !== "picture") throw new Error(outcome.kind);
      for (const [at, length] of [
        [0, 1],
        [1, 40],
        [30, 7],
        [once.length - 3, 9],
        [once.length, 5],
      ] as const)
        expect(await outcome.source.read(at, length)).toEqual(once.slice(at, at + length));
    }
  });

  test("has nothing in it that was not in the picture but how it is turned", async () => {
    expect(await clean(file("base.png"))).toEqual(withoutChunks(file("base.png")));
    expect(await clean(file("base.gif"))).toEqual(file("base.gif"));
    expect(await clean(file("moving.webp"))).toEqual(file("moving.webp"));
    expect(await clean(file("base.webp"))).toEqual(file("base.webp"));
  });
});

/** The longest stretches of a picture that nothing but pixels is in. */
function drawingOf(bytes: Bytes): readonly Bytes[] {
  switch (kindOf(bytes)) {
    case "image/jpeg":
      return [bytes.slice(bytes.findIndex((_, at) => bytes[at] === 0xff && bytes[at + 1] === 0xda))];
    case "image/png":
      return [bytes.slice(text(bytes).indexOf("IDAT") - 4, text(bytes).indexOf("IDAT") + 60), bytes.slice(-12)];
    case "image/gif":
      return [bytes.slice(0, 13), bytes.slice(-20)];
    default:
      return [bytes.slice(text(bytes).includes("ANMF") ? text(bytes).indexOf("ANMF") : 20)];
  }
}

/** As ImageMagick writes a PNG: what is not drawn stands in chunks of tEXt and tIME. */
function withoutChunks(bytes: Bytes): Bytes {
  const parts: Bytes[] = [bytes.slice(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const length = new DataView(bytes.buffer).getUint32(at) + 12;
    if (!/^(tEXt|tIME|pHYs)$/.test(text(bytes.slice(at + 4, at + 8)))) parts.push(bytes.slice(at, at + length));
    at += length;
  }
  return concat(...parts);
}

function shortPng(): Uint8Array<ArrayBuffer> {
  const chunk = (name: string, said: string) =>
    concat(new Uint8Array([0, 0, 0, said.length]), ascii(name + said), new Uint8Array(4));
  return concat(file("base.png").slice(0, 8), chunk("IHDR", "short"), chunk("tEXt", "by Ash, here"), chunk("IEND", ""));
}

describe("a file is what is in it, whatever it is called", () => {
  test.each([
    ["a page that is called a picture", ascii("<!doctype html><script>alert(1)</script>"), "no-picture"],
    ["a drawing of tags", ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), "no-picture"],
    ["nothing", new Uint8Array(), "no-picture"],
    ["a picture of an iPhone", concat(new Uint8Array([0, 0, 0, 24]), ascii("ftypheic")), "other-picture"],
    ["a TIFF", new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), "other-picture"],
    ["what a Canon saw", concat(new Uint8Array([0, 0, 0, 24]), ascii("ftypcrx ")), "other-picture"],
    ["what a Fujifilm saw", ascii("FUJIFILMCCD-RAW 0201"), "other-picture"],
    ["what a Panasonic saw", new Uint8Array([0x49, 0x49, 0x55, 0, 24, 0, 0, 0]), "other-picture"],
    ["what an Olympus saw", concat(ascii("IIRO"), new Uint8Array([8, 0, 0, 0])), "other-picture"],
    ["the first bytes of a JPEG, then a page", concat(new Uint8Array([255, 216, 255]), ascii("<html>")), "broken"],
    ["a GIF that is a script", ascii('GIF89a/*"; alert(1)//*/=1'), "broken"],
    ["a PNG that ends in its first chunk", file("base.png").slice(0, 30), "broken"],
    ["a PNG whose first chunk is short, before a text", shortPng(), "broken"],
    ["a WebP that is longer than it is", file("base.webp").slice(0, 60), "broken"],
  ])("%s", async (_, bytes, kind) => {
    expect(await cleaned(sourceOf(bytes))).toEqual({ kind });
  });

  test("a JPEG that was cut off in the middle shows what came", async () => {
    const bytes = file("base.jpg");
    const half = await clean(bytes.slice(0, bytes.length - 20));
    expect(half.slice(-2)).toEqual(new Uint8Array([0xff, 0xd9]));
  });

  test("what a header promises and is not there is broken, and asks for no memory", async () => {
    const png = file("base.png");
    new DataView(png.buffer).setUint32(8, 0x7fffffff);
    expect(await cleaned(sourceOf(png))).toEqual({ kind: "broken" });
  });
});

test("a large picture is read a window at a time", async () => {
  const [head, tail] = [file("base.jpg").slice(0, -2), new Uint8Array([0xff, 0xd9])];
  const length = 40_000_000;
  let most = 0;
  const source = {
    length,
    read: async (at: number, want: number): Promise<Bytes> => {
      most = Math.max(most, want);
      const bytes = new Uint8Array(Math.min(want, length - at)).fill(0x11);
      if (at < head.length) bytes.set(head.subarray(at, at + bytes.length));
      if (at + bytes.length === length) bytes.set(tail, bytes.length - 2);
      return bytes;
    },
  };
  const outcome = await cleaned(source);
  expect(outcome).toMatchObject({ kind: "picture", source: { length } });
  expect(most).toBe(65_536);
});

test("whatever is bent in a picture, it comes to an end, and what it says does not get through", async () => {
  const names = ["said.jpg", "progressive-said.jpg", "said.png", "said.gif", "said.webp", "moving-said.webp"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(4_200), fc.nat(255)), { maxLength: 6 }),
      async (name, bends) => {
        const bytes = file(name);
        for (const [at, byte] of bends) bytes[at % bytes.length] = byte;
        const outcome = await cleaned(sourceOf(bytes));
        if (outcome.kind !== "picture") return;
        const whole = await outcome.source.read(0, outcome.source.length);
        expect(whole).toHaveLength(outcome.source.length);
        expect(kindOf(whole)).toBe(outcome.type);
        expect((await cleaned(sourceOf(whole))).kind).toBe("picture");
      },
    ),
    { seed: 1, numRuns: 400 },
  );
});

test("which way up is read in either order of bytes, and of nothing else", () => {
  expect([1, 3, 6, 8].map((turned) => orientationIn(exifOf(turned)))).toEqual([1, 3, 6, 8]);
  const little = new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
  expect(orientationIn(little)).toBe(6);
  const random = seededRandom("orientation");
  for (let time = 0; time < 200; time++) expect(orientationIn(random(time % 40))).toBe(1);
  expect(orientationIn(exifOf(9))).toBe(1);
});

test("pieces lie one after the other", async () => {
  const pieces = new Pieces();
  pieces.keep(2, 3);
  pieces.keep(5, 1);
  pieces.put(ascii("xy"));
  pieces.keep(0, 1);
  expect(pieces.list).toHaveLength(3);
  expect(lengthOf(pieces.list)).toBe(7);
  const whole = await pieced(sourceOf(ascii("abcdefgh")), pieces.list).read(0, 99);
  expect(text(whole)).toBe("cdefxya");
});
