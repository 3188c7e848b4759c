import { add, fieldOf, invertAll, negate, numberOf, one, p, rootOfQuotient, subtract } from "./field.ts";
import { multiply, square } from "./limbs.ts";
import { affine, d, isIdentity, type Point } from "./point.ts";
import { type Powers, powersOf } from "./powers.ts";

/** A member of the group, checked, and never the neutral one: with how it is written. */
export interface Element {
  readonly text: string;
  readonly point: Point;
}

/** What is written for the neutral element, which no honest key and no honest ballot ever is. */
export const neutralText: string = "1".padStart(64, "0");

/**
 * The point that is written: 64 hexadecimal digits, the highest first, of y with the lowest bit of x above. Each point has
 * one form only; every other is refused. A string says why.
 */
export function pointOf(text: string): Point | string {
  if (!/^[0-9a-f]{64}$/.test(text)) return "it is not 64 small hexadecimal digits";
  const written = BigInt(`0x${text}`);
  const y = BigInt.asUintN(255, written);
  if (y >= p) return "it is not in its one canonical form";
  const odd = written >> 255n;
  const point = lifted(y, odd);
  if (point === undefined) return "it is no point of the curve";
  return point === "two forms" ? "it is not in its one canonical form" : point;
}

/** The point with this y and this lowest bit of x. Undefined where the curve has none. */
export function lifted(y: bigint, odd: bigint): Point | "two forms" | undefined {
  const fieldY = fieldOf(y);
  const y2 = square(fieldY);
  const root = rootOfQuotient(subtract(y2, one), add(multiply(d, y2), one));
  if (root === undefined) return undefined;
  const x = numberOf(root);
  if (x === 0n && odd === 1n) return "two forms";
  return affine((x & 1n) === odd ? root : negate(root), fieldY);
}

/** Checks all: the encoding, that it is on the curve and in the group, and is not neutral. A string says what is wrong. */
export function elementOf(text: string): Element | string {
  const point = pointOf(text);
  if (typeof point === "string") return point;
  return checked(text, powersOf(point));
}

/** Checks a point that was read, whose powers are needed anyway. */
export function checked(text: string, powers: Powers): Element | string {
  if (isIdentity(powers.point)) return "it is the neutral element";
  if (!powers.inGroup()) return "it is not in the group of prime order";
  return { text, point: powers.point };
}

/** How points are written, for one inversion altogether. */
export function textsOf(points: readonly Point[]): string[] {
  const inverted = invertAll(points.map(({ Z }) => Z));
  return points.map(({ X, Y }, i) => {
    const x = numberOf(multiply(X, inverted[i]!));
    const y = numberOf(multiply(Y, inverted[i]!));
    return (y | ((x & 1n) << 255n)).toString(16).padStart(64, "0");
  });
}

export function textOf(point: Point): string {
  return textsOf([point])[0]!;
}
