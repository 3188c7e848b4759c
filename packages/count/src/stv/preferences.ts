import type { Election } from "../election.ts";
import { isBeside, marked, skipped } from "../papers.ts";

/** The preferences of papers as far as they say which one comes next, one behind another. */
export interface Preferences {
  readonly length: number;
  readonly counts: Float64Array;
  /** Where each kind of paper begins in `order`; one more than `length`. */
  readonly starts: Uint32Array;
  readonly order: Int32Array;
  /** How many papers have a first preference. */
  readonly valid: number;
  /** How many have none, and do not count. */
  readonly rejected: number;
}

/**
 * What papers say where one preference comes after another, as in Scotland: whoever stands no more is struck out and
 * the others move up; then a paper counts up to the first place where nobody stands, or several do, and is exhausted
 * from there on. One without a single first preference is rejected. Whoever is named again stands where they were first.
 */
export function preferences(election: Election): Preferences {
  const { papers } = election;
  const copier = new Copier(election);
  const counts = new Float64Array(papers.length);
  const starts = new Uint32Array(papers.length + 1);
  let [length, valid, rejected] = [0, 0, 0];
  for (let paper = 0; paper < papers.length; paper++) {
    const count = papers.counts[paper]!;
    if (!copier.copy(paper)) rejected += count;
    else {
      valid += count;
      counts[length] = count;
      starts[++length] = copier.end;
    }
  }
  return { length, counts, starts, order: copier.order, valid, rejected };
}

class Copier {
  readonly order: Int32Array;
  end = 0;
  readonly #election: Election;
  /** Of each candidate the last paper that named them, from 1 on; whoever is withdrawn was named by all. */
  readonly #named: Float64Array;

  constructor(election: Election) {
    this.#election = election;
    this.order = new Int32Array(election.papers.marks.length);
    this.#named = new Float64Array(election.candidates.length);
    for (const gone of election.withdrawn) this.#named[gone] = Number.POSITIVE_INFINITY;
  }

  /** Copies one paper up to where it is unclear; false if nothing of it is clear. */
  copy(paper: number): boolean {
    const { marks, starts } = this.#election.papers;
    const to = starts[paper + 1]!;
    const from = this.end;
    let at = starts[paper]!;
    while (at < to && marks[at] !== skipped) {
      let only = -1;
      do {
        const candidate = marked(marks[at++]!);
        if (this.#named[candidate]! > paper || candidate === only) continue;
        if (only >= 0) return this.end > from;
        only = candidate;
      } while (at < to && isBeside(marks[at]!));
      if (only < 0) continue;
      this.#named[only] = paper + 1;
      this.order[this.end++] = only;
    }
    return this.end > from;
  }
}
