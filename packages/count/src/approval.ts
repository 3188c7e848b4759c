import type { Election } from "./election.ts";
import { marked, skipped } from "./papers.ts";
import type { Done } from "./refusal.ts";
import { firstOf, grouped, type RankingTie } from "./ranking.ts";

export interface ApprovalCount {
  readonly papers: number;
  /** How many papers approve of each candidate. */
  readonly approvals: readonly number[];
  readonly elected: readonly number[];
  readonly ties: readonly RankingTie[];
}

/** Whoever is on a paper, in whatever place, is approved of; whoever is on most papers is elected. */
export function countApproval(election: Election, seats: number, seed: Uint8Array): Done<ApprovalCount> {
  const { candidates, withdrawn, papers } = election;
  const approvals = candidates.map(() => 0);
  const named = new Int32Array(candidates.length).fill(-1);
  let all = 0;
  for (let paper = 0; paper < papers.length; paper++) {
    all += papers.counts[paper]!;
    for (let at = papers.starts[paper]!; at < papers.starts[paper + 1]!; at++) {
      if (papers.marks[at] === skipped) continue;
      const candidate = marked(papers.marks[at]!);
      if (named[candidate] === paper) continue;
      named[candidate] = paper;
      approvals[candidate]! += papers.counts[paper]!;
    }
  }
  if (all === 0) return { ok: false, line: null, fault: { what: "no-papers" } };
  const standing = candidates.flatMap((_, candidate) => (withdrawn.has(candidate) ? [] : [candidate]));
  const ranking = grouped(standing, (a, b) => approvals[b]! - approvals[a]!);
  return { ok: true, value: { papers: all, approvals, ...firstOf(ranking, seats, seed) } };
}
