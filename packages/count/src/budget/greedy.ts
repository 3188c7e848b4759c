import { lot } from "../lot.ts";
import { type Budget, supportersOf } from "./budget.ts";

/** What became of a project: funded, or why not. */
export interface GreedyChoice {
  readonly project: number;
  readonly score: number;
  /** What was left when its turn came. */
  readonly left: number;
  readonly fate: "funded" | "too-dear" | "after-stop" | "below-threshold" | "no-votes";
}

export interface GreedyTie {
  readonly among: readonly number[];
  /** In which order they had their turn, and whether a lot said so. */
  readonly order: readonly number[];
  readonly byLot: boolean;
}

export interface GreedyCount {
  readonly choices: readonly GreedyChoice[];
  readonly selected: readonly number[];
  readonly ties: readonly GreedyTie[];
  readonly stops: boolean;
}

/**
 * Most votes first, as cities do: each project in the order of its score is funded if what is left is enough. Of as high
 * a score the cheaper one comes first, and of as cheap ones whichever a lot draws. Where the file's rule is
 * `greedy-no-skip`, nothing is funded any more after the first that is too dear.
 */
export function countGreedy(budget: Budget, seed: Uint8Array): GreedyCount {
  const scores = supportersOf(budget).map(({ score }) => score);
  const { projects, rule, threshold } = budget;
  const stops = rule.startsWith("greedy-no-skip");
  const { order, ties } = turns(
    projects.map(({ cost }) => cost),
    scores,
    seed,
  );
  let left = budget.money;
  let stopped = false;
  const choices = order.map((project): GreedyChoice => {
    const { cost } = projects[project]!;
    const score = scores[project]!;
    const choice = { project, score, left } as const;
    if (score === 0) return { ...choice, fate: "no-votes" };
    if (score < threshold) return { ...choice, fate: "below-threshold" };
    if (stopped) return { ...choice, fate: "after-stop" };
    if (cost > left) {
      stopped = stops;
      return { ...choice, fate: "too-dear" };
    }
    left -= cost;
    return { ...choice, fate: "funded" };
  });
  const selected = choices.filter(({ fate }) => fate === "funded").map(({ project }) => project);
  return { choices, selected, ties, stops };
}

function turns(
  costs: readonly number[],
  scores: readonly number[],
  seed: Uint8Array,
): { readonly order: readonly number[]; readonly ties: readonly GreedyTie[] } {
  const all = scores.map((_, project) => project);
  const before = (a: number, b: number): number => scores[b]! - scores[a]! || costs[a]! - costs[b]!;
  const ties: GreedyTie[] = [];
  const order: number[] = [];
  for (const group of groups(
    all.toSorted((a, b) => before(a, b) || a - b),
    (a, b) => scores[a] === scores[b],
  )) {
    const drawn = groups(group, (a, b) => costs[a] === costs[b]).map((same) =>
      same.length === 1 ? same : lot(seed, `greedy ${scores[same[0]!]!} ${costs[same[0]!]!}`, same),
    );
    order.push(...drawn.flat());
    if (group.length > 1 && scores[group[0]!]! > 0)
      ties.push({ among: group, order: drawn.flat(), byLot: drawn.length < group.length });
  }
  return { order, ties };
}

/** What stands together in a sorted list. */
function groups(sorted: readonly number[], alike: (a: number, b: number) => boolean): number[][] {
  const all: number[][] = [];
  for (const one of sorted) {
    const last = all.at(-1);
    if (last !== undefined && alike(last[0]!, one)) last.push(one);
    else all.push([one]);
  }
  return all;
}
