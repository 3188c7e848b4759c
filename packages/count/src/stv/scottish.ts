import type { Election } from "../election.ts";
import type { Done } from "../refusal.ts";
import { type Moved, Piles } from "./piles.ts";
import { preferences } from "./preferences.ts";
import { type Deed, one, type Stage, type Tie, type Units } from "./stage.ts";
import { breakTie, byVotes, extremes } from "./ties.ts";

export interface ScottishCount {
  /** How many papers count, and how many were rejected as they have no first preference. */
  readonly valid: number;
  readonly rejected: number;
  readonly seats: number;
  readonly quota: number;
  /** In the order of their election. */
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  readonly stages: readonly Stage[];
  readonly ties: readonly Tie[];
}

/**
 * Counts by the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52. With one seat
 * it is instant-runoff voting. Refused where not one paper counts.
 */
export function countScottish(election: Election, seats: number, seed: Uint8Array): Done<ScottishCount> {
  const papers = preferences(election);
  return papers.valid === 0
    ? { ok: false, line: null, fault: { what: "no-papers" } }
    : { ok: true, value: new Count(election, papers, seats, seed).run() };
}

class Count {
  readonly #count: Pick<ScottishCount, "valid" | "rejected" | "seats" | "quota">;
  readonly #seed: Uint8Array;
  readonly #piles: Piles;
  /** Rule 46. */
  readonly #quota: Units;
  readonly #standing: Set<number>;
  readonly #totals: Units[];
  #exhausted = 0n;
  #cutOff = 0n;
  readonly #stages: Stage[] = [];
  readonly #ties: Tie[] = [];
  readonly #elected: number[] = [];
  readonly #excluded: number[] = [];
  /** Whoever is elected with more than the quota, until that is transferred. */
  readonly #surpluses = new Set<number>();

  constructor(election: Election, papers: ReturnType<typeof preferences>, seats: number, seed: Uint8Array) {
    const { valid, rejected } = papers;
    const all = election.candidates.map((_, candidate) => candidate);
    const quota = Math.floor(valid / (seats + 1)) + 1;
    this.#count = { valid, rejected, seats, quota };
    this.#quota = BigInt(quota) * one;
    this.#seed = seed;
    this.#standing = new Set(all.filter((candidate) => !election.withdrawn.has(candidate)));
    this.#totals = all.map(() => 0n);
    this.#piles = new Piles(papers, all.length, (candidate) => this.#standing.has(candidate));
  }

  run(): ScottishCount {
    this.#credit([this.#piles.deal(one)]);
    this.#end({ what: "first" });
    while (this.#vacancies > 0 && this.#standing.size > 0) {
      if (this.#surpluses.size > 0) this.#transferSurplus();
      else this.#exclude();
    }
    const [elected, excluded, stages, ties] = [this.#elected, this.#excluded, this.#stages, this.#ties];
    return { ...this.#count, elected, excluded, stages, ties };
  }

  get #vacancies(): number {
    return this.#count.seats - this.#elected.length;
  }

  /** Rules 48 and 49: the largest surplus goes first, each paper at its value × surplus ÷ votes, cut off at five decimals. */
  #transferSurplus(): void {
    const of = this.#choose([...this.#surpluses], "most");
    this.#surpluses.delete(of);
    const votes = this.#totals[of]!;
    const surplus = votes - this.#quota;
    const moved = this.#piles.give(of, (value) => (value * surplus) / votes);
    this.#totals[of] = this.#quota;
    this.#cutOff += surplus - this.#credit(moved);
    this.#end({ what: "surplus", of, surplus });
  }

  /** Rules 50 and 51: whoever has fewest votes goes, each paper at the value at which it came. */
  #exclude(): void {
    const of = this.#choose([...this.#standing], "fewest");
    this.#standing.delete(of);
    this.#excluded.push(of);
    const votes = this.#totals[of]!;
    this.#totals[of] = 0n;
    this.#credit(this.#piles.give(of, (value) => value));
    this.#end({ what: "exclusion", of, votes });
  }

  #choose(from: readonly number[], want: "most" | "fewest"): number {
    const tied = extremes(from, this.#totals, want).toSorted((a, b) => a - b);
    if (tied.length === 1) return tied[0]!;
    const tie = breakTie(tied, want, this.#stages, this.#seed);
    this.#ties.push(tie);
    return tie.chosen;
  }

  /** Adds up what moved; says what all of it is worth. */
  #credit(moved: readonly Moved[]): Units {
    let all = 0n;
    for (const { value, to, nobody } of moved) {
      for (const [candidate, papers] of to.entries()) {
        if (papers === 0) continue;
        this.#totals[candidate]! += BigInt(papers) * value;
        all += BigInt(papers) * value;
      }
      this.#exhausted += BigInt(nobody) * value;
      all += BigInt(nobody) * value;
    }
    return all;
  }

  /** Ends a stage: who has the quota is elected (rule 47), and where no more are left than seats, all of them (rule 52). */
  #end(deed: Deed): void {
    const stages = [...this.#stages, { totals: this.#totals }];
    const reached = byVotes(
      [...this.#standing].filter((candidate) => this.#totals[candidate]! >= this.#quota),
      stages,
    );
    for (const candidate of reached) {
      this.#elect(candidate);
      if (this.#totals[candidate]! > this.#quota) this.#surpluses.add(candidate);
    }
    const last = this.#standing.size <= this.#vacancies ? byVotes([...this.#standing], stages) : [];
    for (const candidate of last) this.#elect(candidate);
    this.#stages.push({
      deed,
      totals: [...this.#totals],
      exhausted: this.#exhausted,
      cutOff: this.#cutOff,
      elected: [
        ...reached.map((candidate) => ({ candidate, by: "quota" as const })),
        ...last.map((candidate) => ({ candidate, by: "last" as const })),
      ],
    });
  }

  #elect(candidate: number): void {
    this.#standing.delete(candidate);
    this.#elected.push(candidate);
  }
}
