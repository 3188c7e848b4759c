import {
  type Addend,
  addend,
  double,
  doubleOften,
  generator,
  identity,
  isIdentity,
  plus,
  type Point,
  sum,
} from "./point.ts";
import { q } from "./scalar.ts";

/** A point raised to powers: to many, so that some work done once before pays. Scalars are at least 0 and less than 2^256. */
export interface Powers {
  readonly point: Point;
  readonly to: (scalar: bigint) => Point;
}

const none: Addend = addend(identity);

/**
 * For two powers or more of a point: a comb with four teeth, each of 64 bits (Lim and Lee, 1994). For every scalar the
 * same steps are done.
 */
export function powersOf(point: Point): Powers {
  const teeth = [point];
  for (let i = 1; i < 4; i++) teeth.push(doubleOften(teeth[i - 1]!, 64));
  const sums: Point[] = [identity];
  for (let i = 1; i < 16; i++) {
    const highest = 31 - Math.clz32(i);
    const rest = sums[i ^ (1 << highest)]!;
    sums.push(i === 1 << highest ? teeth[highest]! : sum(rest, teeth[highest]!));
  }
  const addends = sums.map(addend);
  return { point, to: (scalar) => combed(addends, scalar) };
}

function combed(addends: readonly Addend[], scalar: bigint): Point {
  const words = wordsOf(scalar);
  let power = identity;
  for (let bit = 63; bit >= 0; bit--) {
    let teeth = 0;
    for (let tooth = 0; tooth < 4; tooth++) {
      teeth |= ((words[2 * tooth + (bit >> 5)]! >>> (bit & 31)) & 1) << tooth;
    }
    power = plus(double(power), addends[teeth]!);
  }
  return power;
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
  return { point, to: (scalar) => summed(places, scalar) };
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

/** Whether a point is in the group of order q: of eight points on the curve one is. */
export function inGroup(powers: Powers): boolean {
  return isIdentity(powers.to(q));
}
