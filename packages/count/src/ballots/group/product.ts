import { type Addend, addend, doubleOften, identity, plus, type Point, sum } from "./point.ts";

/** A point and the power it is raised to, a scalar at least 0 and less than 2^256. */
export type Factor = readonly [Point, bigint];

/**
 * The product of many powers, much faster than one by one: for some bits at a time, points with the same bits are put
 * into one bucket, and each bucket is raised once (Pippenger's way). Not for secrets: what it does depends on the scalars.
 */
export function productOf(factors: readonly Factor[]): Point {
  const width = Math.max(2, Math.floor(Math.log2(factors.length + 1)) - 2);
  const addends = factors.map(([point]) => addend(point));
  const mask = (1n << BigInt(width)) - 1n;
  let product = identity;
  for (let place = Math.ceil(256 / width) - 1; place >= 0; place--) {
    const digits = factors.map(([, scalar]) => Number((scalar >> BigInt(place * width)) & mask));
    product = sum(doubleOften(product, width), bucketed(addends, digits, 2 ** width));
  }
  return product;
}

function bucketed(addends: readonly Addend[], digits: readonly number[], size: number): Point {
  const buckets: (Point | undefined)[] = Array.from({ length: size });
  for (const [i, digit] of digits.entries()) {
    if (digit > 0) buckets[digit] = plus(buckets[digit] ?? identity, addends[i]!);
  }
  let running = identity;
  let total = identity;
  for (let digit = size - 1; digit > 0; digit--) {
    const bucket = buckets[digit];
    if (bucket !== undefined) running = sum(running, bucket);
    total = sum(total, running);
  }
  return total;
}
