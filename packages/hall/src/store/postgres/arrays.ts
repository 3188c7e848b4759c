import type { Bytes } from "@unionhall/protocol";

/*
 * Arrays as PostgreSQL itself sends them (`array_send` in its sources): one parameter carries a column of any
 * length, and no byte of it is spelled out as text.
 */

const oids = { bool: 16, bytea: 17, int8: 20 } as const;
/** Dimensions, whether there are nulls, the type; then for the one dimension its size and its first index. */
const headLength = 20;

function headed(oid: number, count: number, length: number): Buffer {
  const bytes = Buffer.alloc(headLength + length);
  for (const [at, value] of [1, 1, oid, count, 1].entries()) bytes.writeInt32BE(value, at * 4);
  return bytes;
}

/** Each item after its length; a null has length −1. */
export function bytesArray(items: readonly (Bytes | null)[]): Buffer {
  const length = items.reduce((sum, item) => sum + 4 + (item?.length ?? 0), 0);
  const bytes = headed(oids.bytea, items.length, length);
  let at = headLength;
  for (const item of items) {
    at = bytes.writeInt32BE(item?.length ?? -1, at);
    if (item === null) continue;
    bytes.set(item, at);
    at += item.length;
  }
  return bytes;
}

export function boolArray(items: readonly boolean[]): Buffer {
  const bytes = headed(oids.bool, items.length, items.length * 5);
  let at = headLength;
  for (const item of items) at = bytes.writeUInt8(item ? 1 : 0, bytes.writeInt32BE(1, at));
  return bytes;
}

/** Whole numbers from 0 on, exact up to 2⁵³. */
export function numberArray(items: readonly number[]): Buffer {
  const bytes = headed(oids.int8, items.length, items.length * 12);
  let at = headLength;
  for (const item of items) {
    at = bytes.writeInt32BE(8, at);
    at = bytes.writeUInt32BE(Math.floor(item / 2 ** 32), at);
    at = bytes.writeUInt32BE(item % 2 ** 32, at);
  }
  return bytes;
}
