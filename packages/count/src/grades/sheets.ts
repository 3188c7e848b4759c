/** What a file of graded papers says. */
export interface GradedPapers {
  readonly title: string;
  readonly seats: number | null;
  readonly candidates: readonly string[];
  /** The names of the grades, the worst one first. */
  readonly scale: readonly string[];
  /** Of each kind of paper, how many there are, and which grade everybody has on it. */
  readonly sheets: readonly { readonly count: number; readonly grades: readonly number[] }[];
}
