import type { AwayLine } from "../away.ts";

/** What weighs most comes first, whatever came later. */
const weights: readonly AwayLine["why"][] = ["word", "decided", "call", "role", "to-do"];

/** So many lines are told at most: whoever comes back reads them, and a long list nobody does. */
const most = 5;

/** The first of them, the weightiest and of those the newest first; and how many there are beside. */
export function fewLines<L extends Pick<AwayLine, "why" | "time">>(
  all: readonly L[],
): { readonly lines: readonly L[]; readonly more: number } {
  const sorted = all.toSorted((a, b) => weights.indexOf(a.why) - weights.indexOf(b.why) || b.time - a.time);
  return { lines: sorted.slice(0, most), more: Math.max(0, sorted.length - most) };
}
