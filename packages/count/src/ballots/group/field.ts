import { carried, type Field, multiply, square } from "./limbs.ts";

export type { Field } from "./limbs.ts";

/** p = 2^255 - 19. */
export const p: bigint = 2n ** 255n - 19n;

/** Where each limb begins, in bits, and at the end where the thirteenth would. */
const begins = [0, 22, 43, 64, 85, 107, 128, 149, 170, 192, 213, 234, 255] as const;

/** From a whole number, at least 0 and less than 2^255. */
export function fieldOf(number: bigint): Field {
  const limbs: number[] = [];
  for (let i = 0; i < 12; i++) {
    const bits = begins[i + 1]! - begins[i]!;
    limbs.push(Number(BigInt.asUintN(bits, number >> BigInt(begins[i]!))) * 2 ** begins[i]!);
  }
  return small(limbs);
}

/** As the whole number at least 0 and less than p that it is. */
export function numberOf(field: Field): bigint {
  let number = 0n;
  for (let i = 11; i >= 0; i--) number += BigInt(field[i]! * 2 ** -begins[i]!) << BigInt(begins[i]!);
  return ((number % p) + p) % p;
}

export const zero: Field = fieldOf(0n);
export const one: Field = fieldOf(1n);

/** The sum, its limbs not carried: it holds up to as much as both together. */
// oxfmt-ignore
export function add(a: Field, b: Field): Field {
  return [
    a[0]! + b[0]!, a[1]! + b[1]!, a[2]! + b[2]!, a[3]! + b[3]!, a[4]! + b[4]!, a[5]! + b[5]!,
    a[6]! + b[6]!, a[7]! + b[7]!, a[8]! + b[8]!, a[9]! + b[9]!, a[10]! + b[10]!, a[11]! + b[11]!,
  ];
}

/** The difference, its limbs not carried: it holds up to as much as both together. */
// oxfmt-ignore
export function subtract(a: Field, b: Field): Field {
  return [
    a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!, a[3]! - b[3]!, a[4]! - b[4]!, a[5]! - b[5]!,
    a[6]! - b[6]!, a[7]! - b[7]!, a[8]! - b[8]!, a[9]! - b[9]!, a[10]! - b[10]!, a[11]! - b[11]!,
  ];
}

// oxfmt-ignore
export function multiplyByTwo(a: Field): Field {
  return [
    2 * a[0]!, 2 * a[1]!, 2 * a[2]!, 2 * a[3]!, 2 * a[4]!, 2 * a[5]!,
    2 * a[6]!, 2 * a[7]!, 2 * a[8]!, 2 * a[9]!, 2 * a[10]!, 2 * a[11]!,
  ];
}

export function negate(a: Field): Field {
  return subtract(zero, a);
}

/** Whether both are the same number. */
export function same(a: Field, b: Field): boolean {
  return numberOf(subtract(a, b)) === 0n;
}

function squares(a: Field, times: number): Field {
  let power = a;
  for (let i = 0; i < times; i++) power = square(power);
  return power;
}

/** a^(2^250 - 1) and a^11, the common beginning of the two powers below. */
function beginning(a: Field): { power250: Field; power11: Field } {
  const power2 = square(a);
  const power9 = multiply(squares(power2, 2), a);
  const power11 = multiply(power9, power2);
  const power5 = multiply(square(power11), power9); // 2^5 - 1
  const power10 = multiply(squares(power5, 5), power5);
  const power20 = multiply(squares(power10, 10), power10);
  const power40 = multiply(squares(power20, 20), power20);
  const power50 = multiply(squares(power40, 10), power10);
  const power100 = multiply(squares(power50, 50), power50);
  const power200 = multiply(squares(power100, 100), power100);
  return { power250: multiply(squares(power200, 50), power50), power11 };
}

/** 1/a, and 0 of 0. */
export function invert(a: Field): Field {
  const { power250, power11 } = beginning(a);
  return multiply(squares(power250, 5), power11);
}

/** 1/a of many, for one inversion and three products each. None of them is 0. */
export function invertAll(all: readonly Field[]): Field[] {
  const before: Field[] = [];
  let product = one;
  for (const each of all) {
    before.push(product);
    product = multiply(product, each);
  }
  let rest = invert(product);
  const inverted = before;
  for (let i = all.length - 1; i >= 0; i--) {
    inverted[i] = multiply(rest, before[i]!);
    rest = multiply(rest, all[i]!);
  }
  return inverted;
}

const rootOfMinusOne = fieldOf(19681161376707505956807079304988542015446066515923890162744021073123829784752n);

/** The square root of u/v, whichever of the two; undefined where there is none (RFC 8032, section 5.1.3). */
export function rootOfQuotient(u: Field, v: Field): Field | undefined {
  const v3 = multiply(square(v), v);
  const { power250 } = beginning(multiply(u, multiply(square(v3), v)));
  const power = multiply(squares(power250, 2), multiply(u, multiply(square(v3), v))); // to the (p - 5)/8
  const root = multiply(multiply(u, v3), power);
  const check = multiply(v, square(root));
  if (same(check, u)) return root;
  return same(check, negate(u)) ? multiply(root, rootOfMinusOne) : undefined;
}

/** The same number with small limbs, after sums of sums. */
// oxfmt-ignore
export function small(a: Field): Field {
  return carried(
    a[0]!, a[1]!, a[2]!, a[3]!, a[4]!, a[5]!, a[6]!, a[7]!, a[8]!, a[9]!, a[10]!, a[11]!,
  );
}
