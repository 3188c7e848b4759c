import type { Papers } from "./papers.ts";

/** What a file of ranked papers says, as it was marked: nothing is put right, nobody is struck out yet. */
export interface Election {
  readonly title: string;
  /** How many are to be elected, if the file says so. */
  readonly seats: number | null;
  readonly candidates: readonly string[];
  /** Candidates by their place in `candidates` who stand no more. */
  readonly withdrawn: ReadonlySet<number>;
  readonly papers: Papers;
}

/** More candidates than any paper has room for. With more, strongest paths and ties would take minutes. */
export const mostCandidates = 1000;
export const longestName = 1000;
