/**
 * Counting that anyone can repeat. Text and numbers come in and values go out: readers of what elections are kept in,
 * the rules by which papers are counted, and a lot for ties. It knows nothing of circles, has no clock and no chance
 * of its own, and says nothing in words: those stand with whoever shows a count.
 */
export type { Election } from "./election.ts";
export { lot } from "./lot.ts";
export { readBlt } from "./read/blt.ts";
export type { Fault, Faults, Outcome } from "./refusal.ts";
export { countScottish, type ScottishCount } from "./stv/scottish.ts";
export { decimal, type Deed, type Stage, type Tie, type Units } from "./stv/stage.ts";
export { writeBlt } from "./write/blt.ts";
