import { p } from "./field.ts";
import { lifted } from "./element.ts";
import type { Point } from "./point.ts";
import { powersOf } from "./powers.ts";

/** Below the numbers a point leaves 14 bits to be moved until there is one. */
const padding = 14n;

/** The point that says some numbers from 0 to 255, at most thirty. */
export function pointSaying(numbers: readonly number[]): Point {
  let y = numbers.reduce((total, number) => (total << 8n) | BigInt(number & 255), 0n) << padding;
  for (; y < p; y += 1n) {
    const point = lifted(y, 0n);
    if (point !== undefined && point !== "two forms" && powersOf(point).inGroup()) return point;
  }
  throw new Error("More numbers than a point holds.");
}

/** What a point says, as it is written. Somebody who votes with a tool of their own may say anything: this reads it as numbers. */
export function numbersSaid(written: string, length: number): number[] {
  let rest = BigInt(`0x${written}`) >> padding;
  const numbers: number[] = [];
  for (let i = 0; i < length; i++) {
    numbers.unshift(Number(rest & 255n));
    rest >>= 8n;
  }
  return numbers;
}
