import { type Compared, orderBySchulze } from "@unionhall/count";

/*
 * What the rankings of many people come to: of each two options, how many have the one before the other. That is all that
 * Schulze's method asks for, so whoever has it counts again what came of it; and of a sum over all nobody reads what one of
 * them wrote, where there are more than a few.
 */

/** How many have option a before option b at `over[a * n + b]`; and how many have a in their order at all, at `over[a * n + a]`. */
export interface Comparisons extends Compared {
  readonly over: readonly number[];
}

/** Of orders, each with an option once at most. Whatever one leaves out comes last, side by side. */
export function comparisonsOf(orders: readonly (readonly number[])[], n: number): readonly number[] {
  const over = Array.from({ length: n * n }, () => 0);
  for (const order of orders) {
    const behind = new Set(upTo(n));
    for (const a of order) {
      over[a * n + a]!++;
      behind.delete(a);
      for (const b of behind) over[a * n + b]!++;
    }
  }
  return over;
}

/** As counts hold them, row by row. Counts that are no square are nobody's, and are looked at before anybody knows. */
export function comparisonsIn(over: readonly number[]): Comparisons {
  return { n: Math.floor(Math.sqrt(over.length)), over };
}

/** From the first to the last by Schulze's method, those that stand equal together. */
export function ranksOf(all: Comparisons): readonly (readonly number[])[] {
  return orderBySchulze(all, upTo(all.n)).ranking;
}

/** How many have one option before another. */
export function rankedBefore({ n, over }: Comparisons, a: number, b: number): number {
  return over[a * n + b]!;
}

/** Each two of them once, the earlier one first. */
export function pairsOf(all: readonly number[]): readonly (readonly [number, number])[] {
  return all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));
}

/** How many have an option in their order, in whatever place. */
export function rankedBy({ n, over }: Comparisons, option: number): number {
  return over[option * n + option]!;
}

/**
 * Whether it contradicts itself in no two options and in no three: of two, whoever has one of them has one before the
 * other; and nobody has each of three before the next one in a circle. What only four together belie passes.
 */
export function couldBeCompared(
  over: readonly number[],
  { options, rankings }: { readonly options: number; readonly rankings: number },
): boolean {
  if (over.length !== options * options) return false;
  const all = upTo(options);
  const compared = { n: options, over };
  const somewhere = all.map((each) => rankedBy(compared, each));
  return (
    somewhere.reduce((sum, count) => sum + count, 0) >= rankings &&
    pairsOf(all).every(([a, b]) => areTwo(compared, a, b, rankings) && areTwo(compared, b, a, rankings)) &&
    somewhere.every((count) => count <= rankings) &&
    threesOf(all).every(([a, b, c]) => areThree(compared, a, b, c, rankings) && areThree(compared, c, b, a, rankings))
  );
}

/** Each three of them once. */
function threesOf(all: readonly number[]): readonly (readonly [number, number, number])[] {
  return all.flatMap((a, at) => pairsOf(all.slice(at + 1)).map(([b, c]) => [a, b, c] as const));
}

/** In whatever order one has three, at most two stand each before the next one in a circle. */
function areThree(compared: Comparisons, a: number, b: number, c: number, rankings: number): boolean {
  return rankedBefore(compared, a, b) + rankedBefore(compared, b, c) + rankedBefore(compared, c, a) <= 2 * rankings;
}

function areTwo(compared: Comparisons, a: number, b: number, rankings: number): boolean {
  const [forth, back] = [rankedBefore(compared, a, b), rankedBefore(compared, b, a)];
  const [ofA, ofB] = [rankedBy(compared, a), rankedBy(compared, b)];
  return forth <= ofA && forth + back >= Math.max(ofA, ofB) && forth + back <= Math.min(rankings, ofA + ofB);
}

function upTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, at) => at);
}
