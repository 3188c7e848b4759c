import { lot } from "../lot.ts";
import type { Stage, Tie, Units } from "./stage.ts";

/**
 * Whom a tie falls to: whoever had fewest votes (or most) at the latest earlier stage at which they differed, and
 * among those who never differed whoever the lot draws first. Rules 49(2), 49(3) and 51(2).
 */
export function breakTie(
  among: readonly number[],
  want: "fewest" | "most",
  stages: readonly Stage[],
  seed: Uint8Array,
): Tie {
  const about = want === "fewest" ? "exclusion" : "surplus";
  const tie = { stage: stages.length + 1, about, among } as const;
  let left = among;
  for (let stage = stages.length - 2; stage >= 0; stage--) {
    const { totals } = stages[stage]!;
    const first = totals[left[0]!];
    if (left.every((candidate) => totals[candidate] === first)) continue;
    left = extremes(left, totals, want);
    if (left.length === 1) return { ...tie, chosen: left[0]!, by: { what: "stage", stage: stage + 1 } };
  }
  const drawn = lot(seed, `stage ${tie.stage}, ${about}`, left);
  return { ...tie, chosen: drawn[0]!, by: { what: "lot", drawn } };
}

/** Those who have fewest, or most. */
export function extremes(
  among: readonly number[],
  totals: readonly Units[],
  want: "fewest" | "most",
): readonly number[] {
  const votes = among.map((candidate) => totals[candidate]!);
  const best = votes.reduce((a, b) => ((want === "most" ? b > a : b < a) ? b : a));
  return among.filter((candidate) => totals[candidate] === best);
}

/** In the order of their votes, most first; equal ones as they differed at earlier stages, else as the file has them. */
export function byVotes(among: readonly number[], stages: readonly Pick<Stage, "totals">[]): readonly number[] {
  return among.toSorted((a, b) => {
    for (let stage = stages.length - 1; stage >= 0; stage--) {
      const { totals } = stages[stage]!;
      if (totals[a] !== totals[b]) return totals[a]! > totals[b]! ? -1 : 1;
    }
    return a - b;
  });
}
