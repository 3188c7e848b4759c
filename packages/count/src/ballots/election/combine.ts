import { identity, minus, type Point, sum } from "../group/point.ts";
import { powersOf } from "../group/powers.ts";
import { inverse, reduced } from "../group/scalar.ts";
import type { Board } from "./trustees.ts";

/** What trustees who took part made of one ciphertext, by their number from 1. */
export type Shares = ReadonlyMap<number, Point>;

/** For each board those who decrypt, by their number from 1, exactly as many as are needed. Undefined if too few took part. */
export function decrypters(
  boards: readonly Board[],
  owners: ReadonlySet<number>,
): readonly (readonly number[])[] | undefined {
  let first = 1;
  const chosen = boards.map(({ threshold, keys }) => {
    const there = keys.map((_, i) => first + i).filter((owner) => owners.has(owner));
    first += keys.length;
    return there.length < threshold ? undefined : there.slice(0, threshold);
  });
  return chosen.every((each) => each !== undefined) ? chosen : undefined;
}

/** Opens ciphertexts: from beta and the shares of those who were chosen, what is hidden. */
export type Opening = (beta: Point, shares: Shares) => Point;

/** Beta without what all boards make of alpha together. How much each share counts is the same for every ciphertext. */
export function opening(boards: readonly Board[], chosen: readonly (readonly number[])[]): Opening {
  const counts = countsOf(boards, chosen);
  return (beta, shares) => {
    const counted = counts.map(([owner, times]) => {
      const share = shares.get(owner)!;
      return times === 1n ? share : powersOf(share).to(times);
    });
    return minus(beta, counted.reduce(sum, identity));
  };
}

/** Of each who was chosen, how many times their share counts. */
function countsOf(
  boards: readonly Board[],
  chosen: readonly (readonly number[])[],
): (readonly [owner: number, times: bigint])[] {
  let before = 0;
  return boards.flatMap(({ keys }, i) => {
    const places = chosen[i]!.map((owner) => owner - before);
    before += keys.length;
    return chosen[i]!.map((owner, j) => [owner, lagrange(places, places[j]!)] as const);
  });
}

/** How much the share of one place counts among these, to give what the polynomial is at 0. */
function lagrange(places: readonly number[], place: number): bigint {
  return places.reduce((product, other) => {
    return other === place ? product : reduced(product * BigInt(other) * inverse(BigInt(other - place)));
  }, 1n);
}
