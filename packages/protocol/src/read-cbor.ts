import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { readUtf8 } from "./utf8.ts";

/*
 * Note: why a reader of our own. Reading is what a phone does ten thousand times to open a circle, and the hall with
 * every entry. This one takes only what is canonical as it goes, so nothing has to be written again to compare, and it
 * is a tenth of what a library weighs on a first visit. `read-cbor.slow.test.ts` holds that it takes what cborg takes and
 * writes back as the same bytes, and nothing else.
 */

let from: Bytes = new Uint8Array();
let at = 0;
let lent = false;

/** Lists and maps in each other at most. Engines run out of stack at different depths; this is far below all of them. */
const deepest = 16;
const refused = Symbol("not canonical");
type Read = Value | typeof refused;

/**
 * The value of bytes that are canonical and nothing more; undefined for all others. Byte strings in it are copies, or
 * parts of `bytes` itself when they are lent.
 */
export function readCanonical(bytes: Bytes, lend: boolean): Value | undefined {
  from = bytes;
  at = 0;
  lent = lend;
  const value = read(deepest);
  const whole = at === bytes.length;
  from = empty;
  return value === refused || !whole ? undefined : value;
}

const empty: Bytes = new Uint8Array();

function read(depth: number): Read {
  const first = from[at++];
  if (first === undefined) return refused;
  if (first === 0xf6) return null;
  if (first === 0xf5) return true;
  if (first === 0xf4) return false;
  const value = argument(first & 31);
  if (value === refused) return refused;
  switch (first >> 5) {
    case 0:
      return value;
    case 1:
      return value < Number.MAX_SAFE_INTEGER ? -1 - value : refused;
    case 2:
      return readBytes(value);
    case 3:
      return readText(value);
    case 4:
      return depth === 0 ? refused : readList(value, depth - 1);
    case 5:
      return depth === 0 ? refused : readMap(value, depth - 1);
    default:
      return refused;
  }
}

/** In the fewest bytes, or refused. */
function argument(short: number): number | typeof refused {
  if (short < 24) return short;
  if (short > 27) return refused;
  const length = 1 << (short - 24);
  if (at + length > from.length) return refused;
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 0x100 + from[at++]!;
  return value > Number.MAX_SAFE_INTEGER || value < least[short - 24]! ? refused : value;
}

const least = [24, 0x100, 0x1_0000, 0x1_0000_0000];

function readBytes(length: number): Read {
  if (at + length > from.length) return refused;
  const part = from.subarray(at, at + length);
  at += length;
  return lent ? part : new Uint8Array(part);
}

/** A byte order mark in front is dropped by every decoder and could not be told from none, so none is taken. */
function readText(length: number): string | typeof refused {
  const text = readUtf8(from, at, at + length);
  at += length;
  return text === null || text.startsWith("\uFEFF") ? refused : text;
}

function readList(length: number, depth: number): Read {
  // Every item takes a byte: a length that cannot be is not believed.
  if (length > from.length - at) return refused;
  const list: Value[] = [];
  for (let i = 0; i < length; i++) {
    const value = read(depth);
    if (value === refused) return refused;
    list.push(value);
  }
  return list;
}

function readMap(length: number, depth: number): Read {
  if (length > from.length - at) return refused;
  const map: Record<string, Value> = {};
  let last: string | null = null;
  for (let i = 0; i < length; i++) {
    const key = readKey();
    if (key === refused || (last !== null && !isAfter(key, last))) return refused;
    last = key;
    const value = read(depth);
    if (value === refused) return refused;
    put(map, key, value);
  }
  return map;
}

/** The name of a field: ASCII. */
function readKey(): string | typeof refused {
  const first = from[at++];
  if (first === undefined || first >> 5 !== 3) return refused;
  const length = argument(first & 31);
  const key = length === refused ? refused : readText(length);
  return key !== refused && key.length === length ? key : refused;
}

/** In the order of encoded bytes: the shorter first, then code by code. So no key comes twice. */
function isAfter(key: string, last: string): boolean {
  return key.length === last.length ? key > last : key.length > last.length;
}

/** As a field of its own, whatever it is called. */
function put(map: Record<string, Value>, key: string, value: Value): void {
  if (key !== "__proto__") map[key] = value;
  else Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}
