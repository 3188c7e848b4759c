import {
  type Addend,
  addend,
  doubleOften,
  generator,
  identity,
  isIdentity,
  less,
  plus,
  type Point,
  sum,
} from "./point.ts";
import { q } from "./scalar.ts";

/** A point raised to powers: to many, so that some work done once before pays. Scalars are at least 0 and less than 2^255. */
export interface Powers {
  readonly point: Point;
  readonly to: (scalar: bigint) => Point;
  /** Whether the point is in the group of order q: of eight points on the curve one is. */
  readonly inGroup: () => boolean;
}

const none: Addend = addend(identity);

/**
 * For some powers of a point: its powers by 16 to each place, which need all doublings there are, once. Each digit of a
 * scalar, from -7 to 8, then puts one of them into the bucket of its size (Yao, 1976). Every scalar takes as many
 * additions; which, follows its digits: see decision 0126.
 */
export function powersOf(point: Point): Powers {
  const places = [addend(point)];
  let place = point;
  for (let i = 1; i < 64; i++) places.push(addend((place = doubleOften(place, 4))));
  // q is 16^63 and a rest of half as many digits.
  const inGroup = (): boolean => isIdentity(plus(gathered(places, restOfQ), places[63]!));
  return { point, to: (scalar) => gathered(places, digitsOf(scalar)), inGroup };
}

const restOfQ = digitsOf(q - 16n ** 63n).slice(0, 32);

function gathered(places: readonly Addend[], digits: readonly number[]): Point {
  // What lies in the bucket of 0 counts for nothing, and costs as much.
  const buckets = Array.from({ length: 9 }, () => identity);
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[i]!;
    if (digit < 0) buckets[-digit] = less(buckets[-digit]!, places[i]!);
    else buckets[digit] = plus(buckets[digit]!, places[i]!);
  }
  let running = buckets[8]!;
  let total = running;
  for (let size = 7; size > 0; size--) {
    running = sum(running, buckets[size]!);
    total = sum(total, running);
  }
  return total;
}

/** A scalar to the base of 16, the lowest digit first, each from -7 to 8. */
function digitsOf(scalar: bigint): number[] {
  const words = wordsOf(scalar);
  const digits: number[] = [];
  let carry = 0;
  for (let i = 0; i < 64; i++) {
    const digit = ((words[i >> 3]! >>> (4 * (i & 7))) & 15) + carry;
    carry = digit > 8 ? 1 : 0;
    digits.push(digit - 16 * carry);
  }
  return digits;
}

/** For hundreds of powers of a point: its multiples by each byte in each place. Takes some milliseconds to prepare. */
export function manyPowersOf(point: Point): Powers {
  const places: Addend[][] = [];
  let place = point;
  for (let i = 0; i < 32; i++) {
    const step = addend(place);
    const multiples = [none, step];
    let multiple = place;
    for (let digit = 2; digit < 256; digit++) {
      multiple = plus(multiple, step);
      multiples.push(addend(multiple));
    }
    places.push(multiples);
    place = plus(multiple, step);
  }
  return { point, to: (scalar) => summed(places, scalar), inGroup: () => isIdentity(summed(places, q)) };
}

function summed(places: readonly (readonly Addend[])[], scalar: bigint): Point {
  const words = wordsOf(scalar);
  let power = identity;
  for (let i = 0; i < 32; i++) {
    power = plus(power, places[i]![(words[i >> 2]! >>> (8 * (i & 3))) & 255]!);
  }
  return power;
}

/** The 256 bits of a scalar, the lowest first, 32 by 32. */
function wordsOf(scalar: bigint): number[] {
  const words: number[] = [];
  for (let i = 0; i < 8; i++) words.push(Number(BigInt.asUintN(32, scalar >> BigInt(32 * i))));
  return words;
}

let ofGenerator: Powers | undefined;

/** The powers of g, prepared once. */
export function generatorPowers(): Powers {
  ofGenerator ??= manyPowersOf(generator);
  return ofGenerator;
}
