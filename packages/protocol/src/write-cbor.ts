import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { utf8Of } from "./utf8.ts";

/*
 * Note: why a writer of our own. Writing is what a phone does with everything it keeps, and the hall with every page it
 * gives out. This one writes the values we use, several times faster, and is small; `write-cbor.slow.test.ts` holds it
 * equal to cborg.
 */

let room = new Uint8Array(4096);
let at = 0;

/** Deterministic CBOR (RFC 8949 §4.2.1), or null for what is none of our values: a float, a field left undefined. */
export function writeCanonical(value: Value): Bytes | null {
  at = 0;
  const written = write(value) ? room.slice(0, at) : null;
  if (room.length > 1 << 20) room = new Uint8Array(4096);
  return written;
}

function write(value: Value | undefined): boolean {
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "string") return writeText(value);
  if (typeof value === "boolean") return simple(value ? 0xf5 : 0xf4);
  if (value === null) return simple(0xf6);
  if (value === undefined) return false;
  if (value instanceof Uint8Array) return writeBytes(value);
  if (Array.isArray(value)) return writeList(value);
  return writeMap(value as { readonly [key: string]: Value });
}

function writeNumber(value: number): boolean {
  if (!Number.isSafeInteger(value)) return false;
  head(value < 0 ? 1 : 0, value < 0 ? -1 - value : value);
  return true;
}

function writeBytes(value: Uint8Array): boolean {
  head(2, value.length);
  return copy(value);
}

function writeText(value: string): boolean {
  if (writeAscii(value)) return true;
  const text = utf8Of(value);
  head(3, text.length);
  return copy(text);
}

/** Text is mostly ASCII here: names of fields. Of any other nothing is written. */
function writeAscii(value: string): boolean {
  const start = at;
  head(3, value.length);
  fit(value.length);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0x7f) {
      at = start;
      return false;
    }
    room[at++] = code;
  }
  return true;
}

function copy(bytes: Uint8Array): boolean {
  fit(bytes.length);
  room.set(bytes, at);
  at += bytes.length;
  return true;
}

function writeList(values: readonly Value[]): boolean {
  head(4, values.length);
  for (const value of values) if (!write(value)) return false;
  return true;
}

function writeMap(map: { readonly [key: string]: Value }): boolean {
  const prototype: unknown = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const keys = Object.keys(map);
  if (!areInOrder(keys)) keys.sort(byEncodedBytes);
  head(5, keys.length);
  for (const key of keys) if (!writeAscii(key) || !write(map[key])) return false;
  return true;
}

function areInOrder(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (byEncodedBytes(keys[i - 1]!, keys[i]!) > 0) return false;
  return true;
}

/** Names of fields are ASCII: the shorter comes first, then code by code. */
function byEncodedBytes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function simple(byte: number): boolean {
  fit(1);
  room[at++] = byte;
  return true;
}

/** Major type and argument, in the fewest bytes. */
function head(major: number, value: number): void {
  fit(9);
  const type = major << 5;
  if (value < 24) room[at++] = type | value;
  else if (value < 0x100) put(type | 24, 1, value);
  else if (value < 0x1_0000) put(type | 25, 2, value);
  else if (value < 0x1_0000_0000) put(type | 26, 4, value);
  else put(type | 27, 8, value);
}

function put(first: number, length: number, value: number): void {
  room[at] = first;
  for (let i = length, rest = value; i > 0; i--, rest = Math.floor(rest / 0x100)) room[at + i] = rest % 0x100;
  at += 1 + length;
}

function fit(length: number): void {
  if (at + length <= room.length) return;
  const larger = new Uint8Array(Math.max(room.length * 2, at + length));
  larger.set(room.subarray(0, at));
  room = larger;
}
