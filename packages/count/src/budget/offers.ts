import type { Budget } from "./budget.ts";

/** Voters who vote alike, and so have as much as each other at every moment. */
export interface Crowds {
  /** How many voters each crowd has. */
  readonly sizes: Float64Array;
  readonly voters: number;
}

/** A project, in units in which everybody's first share is a whole number: one over the number of voters. */
export interface Offer {
  /** Who votes for it, and the points that each voter of a crowd gives. Whoever gives none is not among them. */
  readonly crowds: Uint32Array;
  readonly points: Float64Array;
  /** How many voters these are, and how many points they give together. */
  readonly people: number;
  readonly score: number;
  readonly cost: bigint;
  /** What a point is worth to a supporter. */
  readonly worth: bigint;
}

/** What a project is worth to whoever votes for it: its cost, as cities count, or the same for each. */
export type Worth = "cost" | "same";

export function offersOf(budget: Budget, worth: Worth): { readonly offers: readonly Offer[]; readonly crowds: Crowds } {
  const { projects, votes } = budget;
  const voters = BigInt(votes.voters);
  const { rows, sizes } = crowdsOf(budget);
  const support = projects.map(() => ({ crowds: [] as number[], points: [] as number[], people: 0, score: 0 }));
  for (const [crowd, row] of rows.entries())
    for (const [project, points] of row) {
      const one = support[project]!;
      one.crowds.push(crowd);
      one.points.push(points);
      one.people += sizes[crowd]!;
      one.score += sizes[crowd]! * points;
    }
  const offers = projects.map(({ cost }, project): Offer => {
    const { crowds, points, people, score } = support[project]!;
    return {
      crowds: Uint32Array.from(crowds),
      points: Float64Array.from(points),
      people,
      score,
      cost: BigInt(cost) * voters,
      worth: worth === "cost" ? BigInt(cost) * voters : voters,
    };
  });
  return { offers, crowds: { sizes, voters: votes.voters } };
}

type Row = readonly (readonly [project: number, points: number])[];

/** In the order of what they vote for, so that it does not matter in which order people voted. */
function crowdsOf({ votes }: Budget): { readonly rows: readonly Row[]; readonly sizes: Float64Array } {
  const found = new Map<string, { readonly row: Row; size: number }>();
  for (let voter = 0; voter < votes.voters; voter++) {
    const row: (readonly [number, number])[] = [];
    for (let at = votes.starts[voter]!; at < votes.starts[voter + 1]!; at++)
      if (votes.points[at]! > 0) row.push([votes.projects[at]!, votes.points[at]!]);
    row.sort(([a], [b]) => a - b);
    const key = row.join(" ");
    const crowd = found.get(key);
    if (crowd === undefined) found.set(key, { row, size: 1 });
    else crowd.size++;
  }
  const all = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, crowd]) => crowd);
  return { rows: all.map(({ row }) => row), sizes: Float64Array.from(all, ({ size }) => size) };
}
