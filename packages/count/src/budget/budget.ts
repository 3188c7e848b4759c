/** A project that people can vote money for. */
export interface Project {
  /** What the file calls it by. */
  readonly id: string;
  readonly name: string;
  /** In the smallest units of the budget: see `Budget.unit`. */
  readonly cost: number;
}

/** What a participatory budget's file says. */
export interface Budget {
  readonly title: string;
  /** How many smallest units make one of the currency, as 1.50 is 150 of them. All money is a whole number of these. */
  readonly unit: number;
  /** How much there is to spend. */
  readonly money: number;
  readonly projects: readonly Project[];
  /** How the city itself chose, if the file says so. */
  readonly rule: string;
  /** The least score that a project needs, if the file says so. */
  readonly threshold: number;
  readonly votes: Votes;
}

/** Who votes for what: the votes of each voter one behind another. */
export interface Votes {
  readonly voters: number;
  /** Where each voter's votes begin; one more than `voters`. */
  readonly starts: Uint32Array;
  readonly projects: Int32Array;
  /** The points each vote gives; 1 where people only approve. */
  readonly points: Float64Array;
}

/** Of each project, who votes for it and with how many points. */
export interface Supporters {
  readonly voters: Uint32Array;
  readonly points: Float64Array;
  readonly score: number;
}

export function supportersOf({ projects, votes }: Budget): readonly Supporters[] {
  const counts = new Uint32Array(projects.length);
  for (const project of votes.projects) counts[project]!++;
  const all = Array.from(counts, (count) => ({
    voters: new Uint32Array(count),
    points: new Float64Array(count),
    score: 0,
  }));
  const filled = new Uint32Array(projects.length);
  for (let voter = 0; voter < votes.voters; voter++) {
    for (let at = votes.starts[voter]!; at < votes.starts[voter + 1]!; at++) {
      const project = votes.projects[at]!;
      const one = all[project]!;
      one.voters[filled[project]!] = voter;
      one.points[filled[project]!++] = votes.points[at]!;
      one.score += votes.points[at]!;
    }
  }
  return all;
}
