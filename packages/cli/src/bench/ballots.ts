import { randomBytes } from "node:crypto";
import {
  anyCredential,
  ballotFor,
  beginVerifying,
  finishVerifying,
  type Job,
  played,
  pollOf,
  type Question,
  type Votes,
  worker,
} from "@unionhall/count/ballots";
import { allDone } from "../ballots/threads.ts";
import { atMost, type Row, shown } from "./row.ts";

const adopt: Question = { kind: "choice", question: "?", answers: ["yes", "no"], blank: false, least: 1, most: 1 };
const six: Question = { kind: "choice", question: "?", answers: [..."abcdef"], blank: false, least: 0, most: 3 };
const rank: Question = { kind: "numbers", question: "?", answers: [..."abcdefghij"] };
const ranks = [3, 1, 2, 10, 9, 8, 7, 6, 5, 4];

/** What a secret ballot costs whoever casts it and whoever checks it, on one core; and whole elections on all of them. */
export async function measureBallots(): Promise<readonly Row[]> {
  return [
    ...ballot("a yes or no", adopt, [1, 0]),
    ...ballot("ten answers ranked", rank, ranks),
    ...ballot("six choices", six, [1, 0, 0, 1, 0, 0], 20),
    ...(await election(100)),
    ...(await election(1000)),
  ];
}

function chance(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

/** As the fastest of many: another process may take the core from some of them. */
function ballot(what: string, question: Question, votes: readonly number[], most?: number): Row[] {
  const [job] = jobsOf(invented([question], [[votes]]), "ballots");
  const poll = pollOf(job!.election);
  const credential = anyCredential(chance);
  const locked = fastest(() => ballotFor(poll, credential, [votes], chance));
  const work = worker();
  const checked = fastest(() => work(job!));
  const target = most === undefined ? {} : { target: atMost(checked, most, "ms") };
  return [
    { what: `a secret ballot of ${what}, locked and proven`, value: locked, unit: "ms" },
    { what: "  checked", value: checked, unit: "ms", ...target },
  ];
}

function fastest(work: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 60; i++) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** A choice and a rank, three trustees on a board of whom two open it. */
async function election(voters: number): Promise<Row[]> {
  const begun = performance.now();
  const archive = invented(
    [adopt, rank],
    Array.from({ length: voters }, () => [[1, 0], ranks]),
  );
  const made = performance.now();
  const plan = beginVerifying(archive);
  if ("says" in plan) throw new Error("The archive does not hold.");
  const verdict = finishVerifying(plan, await allDone(plan.jobs, () => {}));
  if (verdict.says !== "verified") throw new Error("The archive does not hold.");
  const what = `a secret election of ${shown(voters)} ballots, a choice and a rank`;
  return [
    { what: `${what}, checked whole on every core`, value: (performance.now() - made) / 1000, unit: "s" },
    {
      what: "  made on one: ballots, two shuffles, two decryptions, the result",
      value: (made - begun) / 1000,
      unit: "s",
    },
    { what: "  its archive", value: archive.length / 1e6, unit: "MB" },
  ];
}

function invented(questions: readonly Question[], ballots: readonly Votes[]): Uint8Array {
  const voters = ballots.map((votes) => ({ weight: 1, votes }));
  return played({ name: "A bench", questions, voters, single: 0, board: { size: 3, threshold: 2 }, time: 0 }, chance);
}

function jobsOf<K extends Job["kind"]>(archive: Uint8Array, kind: K): Extract<Job, { kind: K }>[] {
  const plan = beginVerifying(archive);
  if ("says" in plan) throw new Error("The archive does not hold.");
  return plan.jobs.filter((job): job is Extract<Job, { kind: K }> => job.kind === kind);
}
