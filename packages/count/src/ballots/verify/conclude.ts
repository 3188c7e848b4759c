import { decrypters, opening } from "../election/combine.ts";
import { type Result, resultFaults, resultOf } from "../election/result.ts";
import { countedIn, known, type Pair, pairOf, type Written, writtenOf } from "../election/tally.ts";
import { attempt, type Fault, Refusal } from "../format/refusal.ts";
import { neutralText } from "../group/element.ts";
import type { Outcome } from "./job.ts";
import type { Plan } from "./plan.ts";

/** What is wrong with an archive, once all its jobs are done, and what it comes to if nothing is. */
export function conclusionOf(plan: Plan, outcomes: readonly Outcome[]): { faults: readonly Fault[]; result?: Result } {
  const found = [...plan.faults, ...outcomes.flatMap((outcome) => outcome.faults)];
  // What the ballots come to can be said only if all of them hold; and if it is not the tally, that comes first.
  const cast =
    plan.faults.length === 0 && outcomes.every(({ faults, answers }) => answers === undefined || faults.length === 0);
  const tallied = attempt(() => (cast ? tallyFaults(plan, outcomes) : []));
  const faults = [...(tallied.ok ? tallied.value : [tallied.fault]), ...found];
  if (faults.length > 0) return { faults };
  const decrypted = attempt(() => decryptedResult(plan));
  return decrypted.ok ? decrypted.value : { faults: [decrypted.fault] };
}

/** Whether the tally is made of the ballots that count, and of nothing else. */
function tallyFaults({ story: { tally, election }, cast }: Plan, outcomes: readonly Outcome[]): Fault[] {
  if (tally === undefined) return [];
  const { where, ciphertexts } = tally;
  const counting = cast.filter(({ weight }) => weight > 0);
  if (tally.voters !== counting.length)
    return [{ where, what: `It counts ${tally.voters} ballots, and ${counting.length} count.` }];
  const weight = counting.reduce((total, each) => total + each.weight, 0);
  if (tally.weight !== weight)
    return [{ where, what: `It says that all weigh ${tally.weight} together: they weigh ${weight}.` }];
  if (ciphertexts.length !== election.questions.length) return [{ where, what: "It does not have each question." }];
  return election.questions.flatMap((question, i): Fault[] => {
    const at = `${where}, question ${i + 1}`;
    const answers = outcomes.flatMap((outcome) => (outcome.answers === undefined ? [] : [outcome.answers[i]!]));
    if (question.kind === "numbers") {
      if (weight !== counting.length)
        return [{ where: at, what: "Ballots that weigh more than 1 cannot be shuffled." }];
      return unordered(answers.flat()) === unordered(ciphertexts[i]!)
        ? []
        : [{ where: at, what: "It is not made of the ballots that count." }];
    }
    const length = question.answers.length + (question.blank ? 1 : 0);
    return product(answers, length, at) === ordered(ciphertexts[i]!)
      ? []
      : [{ where: at, what: "It is not what the ballots that count come to." }];
  });
}

function ordered(ciphertexts: readonly Written[]): string {
  return ciphertexts.map(({ alpha, beta }) => alpha + beta).join();
}

function unordered(ciphertexts: readonly Written[]): string {
  return ciphertexts
    .map(({ alpha, beta }) => alpha + beta)
    .toSorted()
    .join();
}

function product(answers: readonly (readonly Written[])[], length: number, where: string): string {
  let total: readonly Pair[] | undefined;
  for (const each of answers)
    if (each.length > 0)
      total = countedIn(
        total,
        each.map((one) => pairOf(one, where)),
      );
  if (total !== undefined) return ordered(writtenOf(total));
  return ordered(Array.from({ length }, () => ({ alpha: neutralText, beta: neutralText })));
}

/** What the trustees decrypted, and whether the result says it. */
function decryptedResult({ story, decrypted, decryptions }: Plan): { faults: readonly Fault[]; result?: Result } {
  const { result: told, election, boards, tally } = story;
  if (told === undefined || tally === undefined) return { faults: [] };
  const result = resultOf(told.text, election.questions, told.where);
  const chosen = decrypters(boards, new Set(decryptions.map(({ owner }) => owner)));
  if (chosen === undefined) throw new Refusal(told.where, "Too few trustees decrypted for there to be a result.");
  const open = opening(boards, chosen);
  const points = decrypted.map((each, i) =>
    each.map(({ beta }, j) => {
      const shares = new Map(
        decryptions.map(({ owner, factors, where }) => [owner, known(factors[i]![j]!.factor, where)]),
      );
      return open(known(beta, tally.where), shares);
    }),
  );
  const faults = resultFaults(result, election.questions, points, tally.weight, told.where);
  return faults.length > 0 ? { faults } : { faults, result };
}
