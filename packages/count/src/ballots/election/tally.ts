import { jsonOf, list, object, type Read, text } from "../format/json.ts";
import { Refusal } from "../format/refusal.ts";
import { pointOf, textsOf } from "../group/element.ts";
import { addend, identity, plus, type Point } from "../group/point.ts";
import { powersOf } from "../group/powers.ts";
import type { Ciphertext } from "./ciphertext.ts";

/** A ciphertext as it is written. */
export interface Written {
  readonly alpha: string;
  readonly beta: string;
}

/** A ciphertext as points: a product of many, say. */
export interface Pair {
  readonly alpha: Point;
  readonly beta: Point;
}

export const writtenPairs: Read<readonly (readonly Written[])[]> = list(
  list(object({ alpha: text, beta: text }), "ciphertext"),
  "question",
);

/** The ciphertexts that a tally says to have counted together, for each question. They still have to be compared. */
export function tallyOf(json: string, where: string): readonly (readonly Written[])[] {
  return writtenPairs(jsonOf(json, where), where);
}

/** Counts an answer in: the product hides the sum. */
export function countedIn(product: readonly Pair[] | undefined, answer: readonly Pair[], weight = 1): Pair[] {
  return answer.map(({ alpha, beta }, i) => ({
    alpha: plus(product?.[i]?.alpha ?? identity, addend(times(alpha, weight))),
    beta: plus(product?.[i]?.beta ?? identity, addend(times(beta, weight))),
  }));
}

function times(point: Point, weight: number): Point {
  return weight === 1 ? point : powersOf(point).to(BigInt(weight));
}

export function pointsOf({ alpha, beta }: Ciphertext): Pair {
  return { alpha: alpha.point, beta: beta.point };
}

export function writtenOf(pairs: readonly Pair[]): Written[] {
  const texts = textsOf(pairs.flatMap(({ alpha, beta }) => [alpha, beta]));
  return pairs.map((_, i) => ({ alpha: texts[2 * i]!, beta: texts[2 * i + 1]! }));
}

/** Reads what was checked before, elsewhere: only that it is a point is looked at again. */
export function pairOf({ alpha, beta }: Written, where: string): Pair {
  return { alpha: known(alpha, where), beta: known(beta, where) };
}

export function known(written: string, where: string): Point {
  const point = pointOf(written);
  if (typeof point === "string") throw new Refusal(where, `This is no element of the group: ${point}.`);
  return point;
}
