import {
  anyCredential,
  ballotFor,
  beginVerifying,
  type Chance,
  type Job,
  played,
  pollOf,
  type Question,
  type Votes,
  worker,
} from "@unionhall/count/ballots";

export const adopt: Question = {
  kind: "choice",
  question: "?",
  answers: ["yes", "no"],
  blank: false,
  least: 1,
  most: 1,
};
const six: Question = { kind: "choice", question: "?", answers: [..."abcdef"], blank: false, least: 0, most: 3 };
export const rank: Question = { kind: "numbers", question: "?", answers: [..."abcdefghij"] };
export const ranks: readonly number[] = [3, 1, 2, 10, 9, 8, 7, 6, 5, 4];

/** What one secret ballot costs: the middle of many times, in ms. */
export interface BallotTimes {
  readonly what: "a yes or no" | "ten answers ranked" | "six choices";
  readonly locked: number;
  readonly checked: number;
}

/** Stands on nothing but a clock, so that a page measures the same. */
export function ballotTimes(chance: Chance, tries: number): readonly BallotTimes[] {
  return [
    timesOf("a yes or no", adopt, [1, 0], chance, tries),
    timesOf("ten answers ranked", rank, ranks, chance, tries),
    timesOf("six choices", six, [1, 0, 0, 1, 0, 0], chance, tries),
  ];
}

function timesOf(
  what: BallotTimes["what"],
  question: Question,
  votes: readonly number[],
  chance: Chance,
  tries: number,
): BallotTimes {
  const plan = beginVerifying(invented([question], [[votes]], chance));
  if ("says" in plan) throw new Error("The archive does not hold.");
  const job = plan.jobs.find((each): each is Extract<Job, { kind: "ballots" }> => each.kind === "ballots")!;
  const poll = pollOf(job.election);
  const credential = anyCredential(chance);
  const locked = middle(tries, () => ballotFor(poll, credential, [votes], chance));
  const work = worker();
  const checked = middle(tries, () => {
    if (work(job).faults.length > 0) throw new Error("The ballot does not hold.");
  });
  return { what, locked, checked };
}

/** After some tries that are not counted: the engine compiles meanwhile what runs often. */
function middle(tries: number, work: () => unknown): number {
  const times: number[] = [];
  for (let i = -10; i < tries; i++) {
    const begun = performance.now();
    work();
    if (i >= 0) times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(tries / 2)]!;
}

/** An election with three trustees on a board of whom two open it. */
export function invented(questions: readonly Question[], ballots: readonly Votes[], chance: Chance): Uint8Array {
  const voters = ballots.map((votes) => ({ weight: 1, votes }));
  return played({ name: "A bench", questions, voters, single: 0, board: { size: 3, threshold: 2 }, time: 0 }, chance);
}
