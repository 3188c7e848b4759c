import type { Rule } from "../agreement/agreement.ts";

/** Of how many a quorum is. */
export interface Entitled {
  /** Who can take part, on hold for now or not heard excepted. */
  readonly of: number;
  /** Those of them who are away and have not taken part. */
  readonly away: number;
}

/**
 * How many have to take part: the share of those who are there, and never fewer than the floor. Who is away nobody but
 * those who counted can say, so at most every third is taken to be: nobody makes a quorum small by saying so.
 */
export function quorumOf({ share, floor }: Pick<Rule, "share" | "floor">, { of, away }: Entitled): number {
  const there = of - Math.min(away, Math.floor(of / 3));
  return Math.max(floor, Math.ceil((share * there) / 100), 1);
}
