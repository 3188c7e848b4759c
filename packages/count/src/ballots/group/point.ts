import { add, type Field, fieldOf, multiplyByTwo, negate, one, same, small, subtract, zero } from "./field.ts";
import { multiply, square } from "./limbs.ts";

/**
 * A point of the curve -x² + y² = 1 + d·x²·y² over the integers modulo 2^255 - 19, in extended coordinates: x = X/Z,
 * y = Y/Z, T = X·Y/Z (Hisil, Wong, Carter and Dawson, 2008). Whether it is in the group of prime order is another matter.
 */
export interface Point {
  readonly X: Field;
  readonly Y: Field;
  readonly Z: Field;
  readonly T: Field;
}

/** A point made ready to be added often. */
export interface Addend {
  readonly sum: Field; // Y + X
  readonly difference: Field; // Y - X
  readonly twoZ: Field;
  readonly twoDT: Field;
}

export const d: Field = fieldOf(37095705934669439343138083508754565189542113879843219016388785533085940283555n);
const twoD = small(multiplyByTwo(d));

export const identity: Point = { X: zero, Y: one, Z: one, T: zero };

/** g, which generates the group. */
export const generator: Point = affine(
  fieldOf(15112221349535400772501151409588531511454012693041857206046113283949847762202n),
  fieldOf(46316835694926478169428394003475163141307993866256225615783033603165251855960n),
);

export function affine(x: Field, y: Field): Point {
  return { X: x, Y: y, Z: one, T: multiply(x, y) };
}

export function addend({ X, Y, Z, T }: Point): Addend {
  return { sum: add(Y, X), difference: subtract(Y, X), twoZ: multiplyByTwo(Z), twoDT: multiply(T, twoD) };
}

/** P + Q, for any two points: the formulas are complete. */
export function plus({ X, Y, Z, T }: Point, { sum, difference, twoZ, twoDT }: Addend): Point {
  return joined(multiply(subtract(Y, X), difference), multiply(add(Y, X), sum), multiply(Z, twoZ), multiply(T, twoDT));
}

/** P - Q. */
export function less({ X, Y, Z, T }: Point, { sum, difference, twoZ, twoDT }: Addend): Point {
  const c = negate(multiply(T, twoDT));
  return joined(multiply(subtract(Y, X), sum), multiply(add(Y, X), difference), multiply(Z, twoZ), c);
}

function joined(a: Field, b: Field, d: Field, c: Field): Point {
  const e = subtract(b, a);
  const f = subtract(d, c);
  const g = add(d, c);
  const h = add(b, a);
  return { X: multiply(e, f), Y: multiply(g, h), Z: multiply(f, g), T: multiply(e, h) };
}

export function sum(point: Point, other: Point): Point {
  return plus(point, addend(other));
}

export function minus(point: Point, other: Point): Point {
  return less(point, addend(other));
}

function double({ X, Y, Z }: Point): Point {
  const { e, f, g, h } = doubling(X, Y, Z);
  return { X: multiply(e, f), Y: multiply(g, h), Z: multiply(f, g), T: multiply(e, h) };
}

/** 2^times·P. Only the last doubling needs T. */
export function doubleOften(point: Point, times: number): Point {
  let { X, Y, Z } = point;
  for (let i = 1; i < times; i++) {
    const { e, f, g, h } = doubling(X, Y, Z);
    X = multiply(e, f);
    Y = multiply(g, h);
    Z = multiply(f, g);
  }
  return times === 0 ? point : double({ X, Y, Z, T: zero });
}

function doubling(X: Field, Y: Field, Z: Field): { e: Field; f: Field; g: Field; h: Field } {
  const a = square(X);
  const b = square(Y);
  const h = add(a, b);
  const e = subtract(h, square(add(X, Y)));
  const g = subtract(a, b);
  const f = add(g, multiplyByTwo(square(Z)));
  return { e, f, g, h };
}

export function opposed({ X, Y, Z, T }: Point): Point {
  return { X: negate(X), Y, Z, T: negate(T) };
}

export function equal(a: Point, b: Point): boolean {
  return same(multiply(a.X, b.Z), multiply(b.X, a.Z)) && same(multiply(a.Y, b.Z), multiply(b.Y, a.Z));
}

export function isIdentity(point: Point): boolean {
  return equal(point, identity);
}
