import type { Election } from "../election.ts";
import { isBeside, marked, skipped } from "../papers.ts";

/** How many papers have one candidate before another: `over[a * n + b]` is a before b. What stands at `over[a * n + a]` is not looked at. */
export interface Compared {
  readonly n: number;
  readonly over: ArrayLike<number>;
}

export interface Pairs extends Compared {
  /** How many papers there are. */
  readonly papers: number;
  readonly over: Float64Array;
}

/**
 * Compares everybody with everybody. On a paper, whoever has an earlier place is before whoever has a later one, and
 * before all whom the paper does not name: these are last, side by side. Places left out change nothing.
 */
export function pairsOf({ candidates, papers }: Election): Pairs {
  const n = candidates.length;
  const over = new Float64Array(n * n);
  const level = new Int32Array(n);
  const named: number[] = [];
  let all = 0;
  for (let paper = 0; paper < papers.length; paper++) {
    const count = papers.counts[paper]!;
    all += count;
    named.length = 0;
    let place = 0;
    for (let at = papers.starts[paper]!; at < papers.starts[paper + 1]!; at++) {
      const one = papers.marks[at]!;
      if (one === skipped) continue;
      if (!isBeside(one)) place++;
      const candidate = marked(one);
      if (level[candidate] !== 0) continue;
      level[candidate] = place;
      named.push(candidate);
    }
    for (const a of named) {
      const mine = level[a]!;
      for (let b = 0; b < n; b++) if (level[b] === 0 || level[b]! > mine) over[a * n + b]! += count;
    }
    for (const a of named) level[a] = 0;
  }
  return { n, papers: all, over };
}
