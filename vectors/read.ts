import { readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";

/** The rows of a file in this folder. */
export function readVectors<Row>(path: string): readonly Row[] {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Row[];
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
