import { isSure, likely, moreThanHalf } from "./proportions.ts";
import { type Tally, tally } from "./tally.ts";
import type { VoteTable } from "./votes.ts";

/** A statement on which nearly everybody says the same. */
export interface Shared {
  readonly statement: string;
  /** How many say so, of those who saw it. */
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly deviations: number;
}

/**
 * How far all groups agree to each statement, in the order of the table: the shares of those who agree, one for each
 * group, multiplied. A group that disagrees, however small, pulls it down. Counts are multiplied before they are
 * divided, so that nothing is rounded twice.
 */
export function groupAwareConsensus(table: VoteTable, groups: readonly (readonly number[])[]): readonly number[] {
  const tallies = groups.map((rows) => tally(table, rows));
  return table.statements.map((_, c) => {
    let [agreed, seen] = [1, 1];
    for (const of of tallies) {
      agreed *= of[c]!.agree + 1;
      seen *= of[c]!.seen + 2;
    }
    return agreed / seen;
  });
}

const mostShared = 5;

/** The five statements most surely agreed to by all who saw them, and the five most surely disagreed with. */
export function sharedBy(
  table: VoteTable,
  all: readonly Tally[],
  mayStand: (statement: string) => boolean,
): { readonly agree: readonly Shared[]; readonly disagree: readonly Shared[] } {
  const top = (stance: "agree" | "disagree"): readonly Shared[] =>
    table.statements
      .map((statement, c) => sharedIn(statement, all[c]!, stance))
      .filter(({ statement, share, deviations }) => mayStand(statement) && share > 0.5 && isSure(deviations))
      .toSorted((a, b) => b.share * b.deviations - a.share * a.deviations)
      .slice(0, mostShared);
  return { agree: top("agree"), disagree: top("disagree") };
}

function sharedIn(statement: string, of: Tally, stance: "agree" | "disagree"): Shared {
  const [successes, trials] = [of[stance], of.seen];
  return {
    statement,
    successes,
    trials,
    share: likely(successes, trials),
    deviations: moreThanHalf(successes, trials),
  };
}
