import type { WordList } from "./lists.ts";
import { fold } from "./lists.ts";

/** The word of the list that was probably meant, or none when nothing is near. */
export function nearMiss(written: string, list: WordList): string | undefined {
  const folded = fold(written);
  let best: string | undefined;
  let nearest = folded.length < 5 ? 2 : 3;
  for (const [candidate, place] of list.places) {
    const slips = distance(folded, candidate, nearest);
    if (slips < nearest) [best, nearest] = [list.words[place], slips];
  }
  return best ?? sameBeginning(folded, list);
}

/** The first four letters of a BIP-39 word name it. */
function sameBeginning(folded: string, list: WordList): string | undefined {
  if (folded.length < 4) return undefined;
  return list.words.find((word) => fold(word).slice(0, 4) === folded.slice(0, 4));
}

/**
 * How many slips (a letter changed, lost, added, or swapped with its neighbour: optimal string
 * alignment) lie between two words; `limit` when that many or more.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? older[j - 2]! + 1 : limit;
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [older, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit);
}
