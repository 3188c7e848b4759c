import type { Election } from "../election.ts";
import { mark, PaperPile, skipped } from "../papers.ts";

type Places = readonly (readonly number[])[];

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

/** An election of papers each of which says at which place everybody stands. */
export function electionOf(about: Pick<Election, "title" | "seats" | "candidates">, papers: Places): Election {
  const pile = new PaperPile();
  for (const places of papers) {
    addPlaces(pile, places);
    pile.end(1);
  }
  return { ...about, withdrawn: new Set(), papers: pile.papers() };
}
