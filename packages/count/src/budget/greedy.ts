import { lot } from "../lot.ts";
import { grouped } from "../ranking.ts";
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
 * a score the cheaper one comes first, and of as cheap ones whichever a lot draws, if what is left is enough for some of
 * them and not for all. Where the file's rule is `greedy-no-skip`, nothing is funded any more after the first that is
 * too dear.
 */
export function countGreedy(budget: Budget, seed: Uint8Array): GreedyCount {
  return new GreedyRun(budget, seed).run();
}

class GreedyRun {
  readonly #budget: Budget;
  readonly #seed: Uint8Array;
  readonly #scores: readonly number[];
  readonly #stops: boolean;
  readonly #choices: GreedyChoice[] = [];
  readonly #ties: GreedyTie[] = [];
  #left: number;
  #stopped = false;

  constructor(budget: Budget, seed: Uint8Array) {
    this.#budget = budget;
    this.#seed = seed;
    this.#scores = supportersOf(budget).map(({ score }) => score);
    this.#stops = budget.rule.startsWith("greedy-no-skip");
    this.#left = budget.money;
  }

  run(): GreedyCount {
    const scores = this.#scores;
    const all = scores.map((_, project) => project);
    for (const group of grouped(all, (a, b) => scores[b]! - scores[a]!)) this.#equal(group);
    const selected = this.#choices.filter(({ fate }) => fate === "funded").map(({ project }) => project);
    return { choices: this.#choices, selected, ties: this.#ties, stops: this.#stops };
  }

  /** Those with as many votes. It was a tie only if one of them was funded and another was not. */
  #equal(group: readonly number[]): void {
    const costOf = (project: number): number => this.#budget.projects[project]!.cost;
    const from = this.#choices.length;
    let byLot = false;
    for (const same of grouped(group, (a, b) => costOf(a) - costOf(b))) {
      const drawn = this.#drawn(same, costOf(same[0]!));
      byLot ||= drawn !== same;
      for (const project of drawn) this.#choices.push(this.#choice(project));
    }
    const turns = this.#choices.slice(from);
    const funded = turns.filter(({ fate }) => fate === "funded").length;
    if (funded > 0 && funded < turns.length)
      this.#ties.push({ among: group, order: turns.map(({ project }) => project), byLot });
  }

  /** Those with as many votes that cost as much: in the order of a lot, if it decides anything, else as they are. */
  #drawn(same: readonly number[], cost: number): readonly number[] {
    const score = this.#scores[same[0]!]!;
    const isFor = score > 0 && score >= this.#budget.threshold && !this.#stopped;
    if (!isFor || cost > this.#left || cost * same.length <= this.#left) return same;
    return lot(this.#seed, `greedy ${score} ${cost}`, same);
  }

  #choice(project: number): GreedyChoice {
    const { cost } = this.#budget.projects[project]!;
    const score = this.#scores[project]!;
    const choice = { project, score, left: this.#left } as const;
    if (score === 0) return { ...choice, fate: "no-votes" };
    if (score < this.#budget.threshold) return { ...choice, fate: "below-threshold" };
    if (this.#stopped) return { ...choice, fate: "after-stop" };
    if (cost > this.#left) {
      this.#stopped = this.#stops;
      return { ...choice, fate: "too-dear" };
    }
    this.#left -= cost;
    return { ...choice, fate: "funded" };
  }
}
