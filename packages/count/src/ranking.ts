import { lot } from "./lot.ts";

/** Some stand equal where only some of them have a seat: a lot was drawn. */
export interface RankingTie {
  readonly among: readonly number[];
  /** In which order the lot drew them. */
  readonly drawn: readonly number[];
}

/**
 * The first `seats` of a ranking in which some may stand equal. Those who stand equal and all have a seat come as the
 * file has them; only where there are more of them than seats left, a lot says who.
 */
export function firstOf(
  ranking: readonly (readonly number[])[],
  seats: number,
  seed: Uint8Array,
): { readonly elected: readonly number[]; readonly ties: readonly RankingTie[] } {
  const elected: number[] = [];
  for (const group of ranking) {
    const left = seats - elected.length;
    if (group.length > left && left > 0) {
      const drawn = lot(seed, "last seat", group);
      return { elected: [...elected, ...drawn.slice(0, left)], ties: [{ among: group, drawn }] };
    }
    if (left > 0) elected.push(...group);
  }
  return { elected, ties: [] };
}

/** Sorts into groups of those who stand equal. */
export function grouped(all: readonly number[], compare: (a: number, b: number) => number): number[][] {
  const groups: number[][] = [];
  for (const one of all.toSorted((a, b) => compare(a, b) || a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && compare(last[0]!, one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
