import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";

/*
 * Note: why a reader of our own. Reading is what a phone does ten thousand times to open a circle, and the hall with
 * every entry. This one takes only what is plain and canonical as it goes, so nothing has to be written again to
 * compare; everything else it leaves to cborg, which alone refuses. `read-cbor.test.ts` holds that what this one
 * takes, cborg takes as the same.
 */

let from: Bytes = new Uint8Array();
let at = 0;
let lent = false;

/** Nothing we know is nested deeper; what is goes the long way. */
const deepest = 12;
const unknown = Symbol("not plain");
type Read = Value | typeof unknown;

/**
 * The value of bytes that are plain, canonical and nothing more; undefined for all others. Byte strings in it are
 * copies, or parts of `bytes` itself when they are lent.
 */
export function readPlain(bytes: Bytes, lend = false): Value | undefined {
  from = bytes;
  at = 0;
  lent = lend;
  const value = read(deepest);
  const whole = at === bytes.length;
  from = empty;
  return value === unknown || !whole ? undefined : value;
}

const empty: Bytes = new Uint8Array();

function read(depth: number): Read {
  const first = from[at++];
  if (first === undefined) return unknown;
  if (first === 0xf6) return null;
  if (first === 0xf5) return true;
  if (first === 0xf4) return false;
  const value = argument(first & 31);
  if (value === unknown) return unknown;
  switch (first >> 5) {
    case 0:
      return value;
    case 1:
      return value < Number.MAX_SAFE_INTEGER ? -1 - value : unknown;
    case 2:
      return readBytes(value);
    case 3:
      return readText(value);
    case 4:
      return depth === 0 ? unknown : readList(value, depth - 1);
    case 5:
      return depth === 0 ? unknown : readMap(value, depth - 1);
    default:
      return unknown;
  }
}

/** In the fewest bytes, or unknown. */
function argument(short: number): number | typeof unknown {
  if (short < 24) return short;
  if (short > 27) return unknown;
  const length = 1 << (short - 24);
  if (at + length > from.length) return unknown;
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 0x100 + from[at++]!;
  return value > Number.MAX_SAFE_INTEGER || value < least[short - 24]! ? unknown : value;
}

const least = [24, 0x100, 0x1_0000, 0x1_0000_0000];

function readBytes(length: number): Read {
  if (at + length > from.length) return unknown;
  const part = from.subarray(at, at + length);
  at += length;
  return lent ? part : new Uint8Array(part);
}

/** Text is mostly ASCII here: names of fields. */
function readText(length: number): string | typeof unknown {
  if (at + length > from.length) return unknown;
  let text = "";
  for (const end = at + length; at < end; at++) {
    const code = from[at]!;
    if (code > 0x7f) return unknown;
    text += String.fromCharCode(code);
  }
  return text;
}

function readList(length: number, depth: number): Read {
  // Every item takes a byte: a length that cannot be is not believed.
  if (length > from.length - at) return unknown;
  const list: Value[] = [];
  for (let i = 0; i < length; i++) {
    const value = read(depth);
    if (value === unknown) return unknown;
    list.push(value);
  }
  return list;
}

function readMap(length: number, depth: number): Read {
  if (length > from.length - at) return unknown;
  const map: Record<string, Value> = {};
  let last: string | null = null;
  for (let i = 0; i < length; i++) {
    const key = readKey();
    if (key === unknown || (last !== null && !isAfter(key, last))) return unknown;
    last = key;
    const value = read(depth);
    if (value === unknown) return unknown;
    map[key] = value;
  }
  return map;
}

function readKey(): string | typeof unknown {
  const first = from[at++];
  if (first === undefined || first >> 5 !== 3) return unknown;
  const length = argument(first & 31);
  const key = length === unknown ? unknown : readText(length);
  return key === "__proto__" ? unknown : key;
}

/** In the order of encoded bytes: the shorter first, then code by code. So no key comes twice. */
function isAfter(key: string, last: string): boolean {
  return key.length === last.length ? key > last : key.length > last.length;
}
