import { mostPapers } from "../read/number.ts";
import type { Done } from "../refusal.ts";
import { firstOf, grouped, type RankingTie } from "../ranking.ts";
import { compareMajorityValues } from "./majority-value.ts";
import type { GradedPapers } from "./sheets.ts";

export interface JudgmentCount {
  readonly papers: number;
  /** Of each candidate, how many papers give each grade, the worst one first. */
  readonly given: readonly (readonly number[])[];
  /** Each candidate's majority grade. */
  readonly majority: readonly number[];
  readonly ranking: readonly (readonly number[])[];
  readonly elected: readonly number[];
  readonly ties: readonly RankingTie[];
}

/**
 * Majority judgment (Balinski and Laraki 2011). Somebody's majority grade is the best one that more than half of the
 * papers give at least. Of those with the same one, a paper with that grade is taken away from each, and what is left
 * is looked at again, until they differ: that is their majority value.
 */
export function countJudgment(ballots: GradedPapers, seats: number, seed: Uint8Array): Done<JudgmentCount> {
  const { candidates, scale, sheets } = ballots;
  const papers = sheets.reduce((all, { count }) => all + count, 0);
  if (papers === 0) return { ok: false, line: null, fault: { what: "no-papers" } };
  if (papers > mostPapers) return { ok: false, line: null, fault: { what: "too-large", most: String(mostPapers) } };
  const given = candidates.map(() => scale.map(() => 0));
  for (const { count, grades } of sheets)
    for (const [candidate, grade] of grades.entries()) given[candidate]![grade]! += count;
  const all = candidates.map((_, candidate) => candidate);
  const ranking = grouped(all, (a, b) => compareMajorityValues(given[a]!, given[b]!, papers));
  const majority = given.map((each) => median(each, papers));
  return { ok: true, value: { papers, given, majority, ranking, ...firstOf(ranking, seats, seed) } };
}

/** The best grade that more than half give at least. */
function median(given: readonly number[], papers: number): number {
  let [at, least] = [given.length - 1, given.at(-1)!];
  while (least * 2 <= papers) least += given[--at]!;
  return at;
}
