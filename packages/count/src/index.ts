/**
 * Counting that anyone can repeat. Text and numbers come in and values go out: readers of what elections are kept in,
 * the rules by which papers are counted, and a lot for ties. It knows nothing of circles, has no clock and no chance
 * of its own, and says nothing in words: those stand with whoever shows a count.
 */
export { type ApprovalCount, countApproval } from "./approval.ts";
export type { Budget, Project } from "./budget/budget.ts";
export { type Bought, countEqualShares, type OtherLot, type SharesCount } from "./budget/equal-shares.ts";
export type { SharesTie } from "./budget/shares-run.ts";
export { countGreedy, type GreedyChoice, type GreedyCount, type GreedyTie } from "./budget/greedy.ts";
export type { Compared } from "./condorcet/pairs.ts";
export { countSchulze, orderBySchulze, type SchulzeCount } from "./condorcet/schulze.ts";
export type { Election } from "./election.ts";
export { countJudgment, type JudgmentCount } from "./grades/majority-judgment.ts";
export type { GradedPapers } from "./grades/sheets.ts";
export { lot } from "./lot.ts";
export type { RankingTie } from "./ranking.ts";
export { readBlt } from "./read/blt.ts";
export { readApprovals, readCsv, readGrades } from "./read/csv.ts";
export { isDebian, readDebian } from "./read/debian.ts";
export { electionOf } from "./read/places.ts";
export { readPabulib } from "./read/pabulib.ts";
export type { Fault, Faults, Done } from "./refusal.ts";
export { countScottish, type ScottishCount } from "./stv/scottish.ts";
export { decimal, type Deed, type Stage, type Tie, type Units } from "./stv/stage.ts";
export { writeBlt } from "./write/blt.ts";
export { writeCsv, writeGrades } from "./write/csv.ts";
export { writePabulib } from "./write/pabulib.ts";
