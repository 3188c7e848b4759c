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

/** What a ciphertext hides: beta without what all boards make of alpha together. */
export function opened(
  beta: Point,
  shares: Shares,
  boards: readonly Board[],
  chosen: readonly (readonly number[])[],
): Point {
  let first = 1;
  let mask = identity;
  for (const [i, { keys }] of boards.entries()) {
    const places = chosen[i]!.map((owner) => owner - first + 1);
    for (const [j, owner] of chosen[i]!.entries()) {
      const share = shares.get(owner)!;
      mask = sum(
        mask,
        places.length === 1 && keys.length === 1 ? share : powersOf(share).to(lagrange(places, places[j]!)),
      );
    }
    first += keys.length;
  }
  return minus(beta, mask);
}

/** How much the share of one place counts among these, to give what the polynomial is at 0. */
function lagrange(places: readonly number[], place: number): bigint {
  return places.reduce((product, other) => {
    return other === place ? product : reduced(product * BigInt(other) * inverse(BigInt(other - place)));
  }, 1n);
}
