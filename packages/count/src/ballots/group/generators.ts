import { sha256 } from "@noble/hashes/sha2.js";
import { bytesOf } from "../format/utf8.ts";
import { lifted } from "./element.ts";
import { doubleOften, type Point } from "./point.ts";
import { numberOfBytes } from "./scalar.ts";

/** Generators of which nobody knows how one is a power of another: the i-th comes from the hash of i alone. */
export function generatorAt(i: number): Point {
  let y = numberOfBytes(sha256(bytesOf(`ggen|${i}`))) >> 2n;
  for (;;) {
    const point = lifted(y, 0n);
    if (point !== undefined && point !== "two forms") return doubleOften(point, 3);
    y += 1n;
  }
}
