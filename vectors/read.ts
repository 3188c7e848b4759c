import { readdirSync, readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";

/** The rows of a file in this folder. */
export function readVectors<Row>(path: string): readonly Row[] {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Row[];
}

/** A file of this folder, as it is. */
export function readFile(path: string): Bytes {
  return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** The text of every file in a folder of this one, by its name. */
export function readFolder(path: string): ReadonlyMap<string, string> {
  const folder = new URL(`${path}/`, import.meta.url);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
