/** Votes in units of 1/100000, as far as the Scottish rules reckon. */
export type Units = bigint;

export const one: Units = 100_000n;

/** What made a stage: the first preferences, somebody's surplus, or that somebody was excluded. */
export type Deed =
  | { readonly what: "first" }
  | { readonly what: "surplus"; readonly of: number; readonly surplus: Units }
  | { readonly what: "exclusion"; readonly of: number; readonly votes: Units };

/** One stage of a count, candidates by their place in the file. */
export interface Stage {
  readonly deed: Deed;
  readonly totals: readonly Units[];
  /** What papers are worth that name nobody who still stands, up to here. */
  readonly exhausted: Units;
  /** What was lost up to here as transfer values are cut off at five decimals. */
  readonly cutOff: Units;
  /** Who is elected at the end of this stage, in the order of their votes: by the quota, or as the last ones left. */
  readonly elected: readonly { readonly candidate: number; readonly by: "quota" | "last" }[];
}

/** Several had as many votes, and one of them had to be chosen. */
export interface Tie {
  /** The stage for which one was chosen, the first one being 1. */
  readonly stage: number;
  readonly about: "surplus" | "exclusion";
  readonly among: readonly number[];
  readonly chosen: number;
  /** The earlier stage at which they differed, or the order in which the lot drew those who never did. */
  readonly by:
    | { readonly what: "stage"; readonly stage: number }
    | { readonly what: "lot"; readonly drawn: readonly number[] };
}

/** The decimal figure of units, to five places. */
export function decimal(units: Units): string {
  const digits = String(units).padStart(6, "0");
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`;
}
