import type { Bytes } from "@unionhall/protocol";

/*
 * Arrays as PostgreSQL itself sends them (`array_send` in its sources): one parameter carries a column of any
 * length, and no byte of it is spelled out as text.
 */

const oids = { bool: 16, bytea: 17, int8: 20 } as const;

export function bytesArray(items: readonly Bytes[]): Buffer {
  return arrayOf(oids.bytea, items);
}

export function boolArray(items: readonly boolean[]): Buffer {
  return arrayOf(
    oids.bool,
    items.map((item) => Buffer.from([item ? 1 : 0])),
  );
}

/** Whole numbers, exact up to 2⁵³. */
export function numberArray(items: readonly number[]): Buffer {
  return arrayOf(
    oids.int8,
    items.map((item) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(BigInt(item));
      return bytes;
    }),
  );
}

/** Dimensions, whether there are nulls, the type, then for the one dimension its size and first index; then the items. */
const headLength = 20;

function arrayOf(oid: number, items: readonly Uint8Array[]): Buffer {
  const length = items.reduce((sum, item) => sum + 4 + item.length, headLength);
  const bytes = Buffer.alloc(length);
  for (const [at, value] of [1, 0, oid, items.length, 1].entries()) bytes.writeInt32BE(value, at * 4);
  let at = headLength;
  for (const item of items) {
    at = bytes.writeInt32BE(item.length, at);
    bytes.set(item, at);
    at += item.length;
  }
  return bytes;
}
