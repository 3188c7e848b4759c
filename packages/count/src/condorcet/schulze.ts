import type { Election } from "../election.ts";
import type { Done } from "../refusal.ts";
import { firstOf, type RankingTie } from "../ranking.ts";
import { type Compared, type Pairs, pairsOf } from "./pairs.ts";

export interface SchulzeOrder {
  /** How strong the strongest path from one to another is: `strength[a * n + b]`. */
  readonly strength: Float64Array;
  /** Everybody, those who stand equal together. */
  readonly ranking: readonly (readonly number[])[];
}

export interface SchulzeCount extends SchulzeOrder {
  readonly pairs: Pairs;
  readonly elected: readonly number[];
  readonly ties: readonly RankingTie[];
}

/** By Schulze's method, who is elected and where each stands. */
export function countSchulze(election: Election, seats: number, seed: Uint8Array): Done<SchulzeCount> {
  const { candidates, withdrawn } = election;
  const pairs = pairsOf(election);
  if (pairs.papers === 0) return { ok: false, line: null, fault: { what: "no-papers" } };
  const standing = candidates.flatMap((_, candidate) => (withdrawn.has(candidate) ? [] : [candidate]));
  const { strength, ranking } = orderBySchulze(pairs, standing);
  return { ok: true, value: { pairs, strength, ranking, ...firstOf(ranking, seats, seed) } };
}

/**
 * Schulze's method by winning votes (Schulze 2011): one defeats another if more papers have it before than behind, and
 * the defeat is as strong as these are many. A path of defeats is as strong as its weakest one. Whoever has a stronger
 * path to everybody else than they have back is first. Those who stand equal come as they come in `standing`.
 */
export function orderBySchulze(compared: Compared, standing: readonly number[]): SchulzeOrder {
  const strength = strongest(compared, standing);
  const { n } = compared;
  return { strength, ranking: ranked(standing, (a, b) => strength[a * n + b]! > strength[b * n + a]!) };
}

function strongest({ n, over }: Compared, standing: readonly number[]): Float64Array {
  const strength = new Float64Array(n * n);
  for (const a of standing)
    for (const b of standing) {
      const forth = over[a * n + b]!;
      if (forth > over[b * n + a]!) strength[a * n + b] = forth;
    }
  for (const by of standing)
    for (const from of standing) {
      const first = strength[from * n + by]!;
      if (first === 0 || from === by) continue;
      for (let to = 0; to < n; to++) {
        const path = Math.min(first, strength[by * n + to]!);
        if (path > strength[from * n + to]! && to !== from) strength[from * n + to] = path;
      }
    }
  return strength;
}

/** First all whom nobody beats, then all whom nobody beats of the others, and so on. */
function ranked(all: readonly number[], beats: (a: number, b: number) => boolean): readonly (readonly number[])[] {
  const beatenBy = new Map(all.map((one) => [one, all.filter((other) => beats(other, one)).length]));
  const groups: number[][] = [];
  let left = [...all];
  while (left.length > 0) {
    const first = left.filter((one) => beatenBy.get(one) === 0);
    groups.push(first);
    left = left.filter((one) => beatenBy.get(one) !== 0);
    for (const one of left) beatenBy.set(one, beatenBy.get(one)! - first.filter((other) => beats(other, one)).length);
  }
  return groups;
}
