import type { Bytes } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { animated } from "./animated-webp.ts";

/** A still picture whose pixels are these bytes. */
function still(...pixels: number[]): Bytes {
  const chunk = [..."VP8 "].map((letter) => letter.charCodeAt(0));
  const riff = [..."RIFF????WEBP"].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([...riff, ...chunk, pixels.length, 0, 0, 0, ...pixels, ...(pixels.length % 2 ? [0] : [])]);
}

const hex = (bytes: Bytes): string => Buffer.from(bytes).toString("hex");

test("still pictures stand one after the other in one file, each in its place and for its time", () => {
  const film = animated({ width: 300, height: 200, plays: 2 }, [
    { webp: still(1, 2, 3), x: 0, y: 0, width: 300, height: 200, ms: 1000 },
    { webp: still(4, 5), x: 10, y: 260, width: 2, height: 1, ms: 70_000 },
  ]);
  const ascii = (text: string): string => Buffer.from(text).toString("hex");
  expect(hex(film)).toBe(
    [
      `${ascii("RIFF")}6a000000${ascii("WEBP")}`,
      `${ascii("VP8X")}0a000000 02000000 2b0100 c70000`,
      `${ascii("ANIM")}06000000 ffffffff 0200`,
      `${ascii("ANMF")}1c000000 000000 000000 2b0100 c70000 e80300 02 ${ascii("VP8 ")}03000000 01020300`,
      `${ascii("ANMF")}1a000000 050000 820000 010000 000000 701101 02 ${ascii("VP8 ")}02000000 0405`,
    ]
      .join("")
      .replaceAll(" ", ""),
  );
});

test("what is no picture makes none", () => {
  const frame = { x: 0, y: 0, width: 1, height: 1, ms: 1 };
  expect(() => animated({ width: 1, height: 1, plays: 1 }, [{ ...frame, webp: still().slice(0, 12) }])).toThrow(
    "this is no WebP picture",
  );
});
