import { mark, type PaperPile, skipped } from "../papers.ts";

/** Adds a paper's marks from the place each candidate has on it: 1 is the first one, 0 is none. */
export function addPlaces(pile: PaperPile, places: readonly number[]): void {
  const on = places.flatMap((place, candidate) => (place > 0 ? [{ place, candidate }] : []));
  let before = 0;
  for (const { place, candidate } of on.toSorted((a, b) => a.place - b.place || a.candidate - b.candidate)) {
    // However many places are left out, a paper is as unclear after one.
    if (place > before + 1) pile.add(skipped);
    pile.add(mark(candidate, place === before));
    before = place;
  }
}
