import type { Rule } from "../agreement/agreement.ts";

/** Of how many a quorum is. */
export interface Entitled {
  /** Everybody who is a member by now: on hold or not, and whenever they came. */
  readonly all: number;
  /** Who can take part, on hold for now or not heard excepted. */
  readonly of: number;
  /** Those of them who are away and have not taken part. */
  readonly away: number;
}

/**
 * How many have to take part: the share of those who are there, and never fewer than the floor. Who is away nobody but
 * those who counted can say, so at most every third is taken to be: nobody makes a quorum small by saying so.
 */
export function quorumOf(rule: Pick<Rule, "share" | "floor">, { all, of, away }: Entitled): number {
  const there = of - Math.min(away, Math.floor(of / 3));
  return Math.max(leastOf(rule, all), Math.ceil((rule.share * there) / 100), 1);
}

/**
 * The floor; or everybody, in a circle that is smaller than it, and two at least. Whoever comes counts, away or not: so few
 * cannot decide over those who come before it is decided, nor leave out whom they say is not there.
 */
export function leastOf({ floor }: Pick<Rule, "floor">, all: number): number {
  return Math.min(floor, Math.max(2, all));
}
