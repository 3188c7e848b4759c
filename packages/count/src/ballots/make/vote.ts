import type { Poll } from "../election/ballot.ts";
import type { Choice, Numbers } from "../election/election.ts";
import type { Written } from "../election/tally.ts";
import { nameOf, shortOf } from "../format/hash.ts";
import { textOf, textsOf } from "../group/element.ts";
import { pointSaying } from "../group/numbers.ts";
import { sum } from "../group/point.ts";
import { generatorPowers } from "../group/powers.ts";
import { reduced } from "../group/scalar.ts";
import { anyScalar, type Chance } from "./chance.ts";
import { secretOf } from "./credential.ts";
import { knowledge, oneOf } from "./prove.ts";

/**
 * What somebody answers to each question. To a choice: for each answer 0 or 1, and where it may be blank before them
 * whether it is. To a question for numbers: for each answer a number from 0 to 255.
 */
export type Votes = readonly (readonly number[])[];

/** A ballot, ready to be cast. Throws where the votes are not lawful: nobody could prove them. */
export function ballotFor(poll: Poll, credential: string, votes: Votes, chance: Chance): string {
  const { election } = poll;
  const secret = secretOf(credential, election.uuid);
  const key = textOf(generatorPowers().to(secret));
  const prefix = `${election.fingerprint}|${key}`;
  const answers = election.questions.map((question, i) => {
    const given = votes[i]!;
    return question.kind === "choice"
      ? choiceAnswer(poll, question, given, prefix, chance)
      : numbersAnswer(poll, question, given, prefix, chance);
  });
  const unsigned = { election_uuid: election.uuid, election_hash: election.fingerprint, credential: key, answers };
  const hash = shortOf(nameOf(JSON.stringify(unsigned)));
  return JSON.stringify({ ...unsigned, signature: { hash, proof: knowledge(secret, `sig|${hash}|`, chance) } });
}

interface Lock {
  readonly r: bigint;
  readonly hidden: number;
}

function choiceAnswer(poll: Poll, question: Choice, votes: readonly number[], prefix: string, chance: Chance): unknown {
  const length = question.answers.length + (question.blank ? 1 : 0);
  if (votes.length !== length) throw new Error("Not one vote for each answer.");
  const locks = votes.map((hidden): Lock => ({ r: anyScalar(chance), hidden }));
  const choices = locked(poll, locks);
  const individual_proofs = locks.map((lock, i) => {
    return oneOf(
      [0, 1].map((value) => ({ ...lock, value })),
      poll.key,
      `prove|${prefix}|${quoted(choices[i]!)}|`,
      chance,
    );
  });
  const all = `${prefix}|${choices.map(quoted).join()}`;
  const total = together(question.blank ? locks.slice(1) : locks);
  const allowed = Array.from({ length: question.most - question.least + 1 }, (_, i) => ({
    ...total,
    value: question.least + i,
  }));
  if (!question.blank) {
    const overall_proof = oneOf(allowed, poll.key, `prove|${all}|${quoted(locked(poll, [total])[0]!)}|`, chance);
    return { choices, individual_proofs, overall_proof };
  }
  const blank = locks[0]!;
  const overall_proof = oneOf([{ ...blank, value: 1 }, ...allowed], poll.key, `bproof1|${all}|`, chance);
  const either = [blank, total].map((lock) => ({ ...lock, value: 0 }));
  return { choices, individual_proofs, overall_proof, blank_proof: oneOf(either, poll.key, `bproof0|${all}|`, chance) };
}

function together(locks: readonly Lock[]): Lock {
  return {
    r: reduced(locks.reduce((total, { r }) => total + r, 0n)),
    hidden: locks.reduce((total, { hidden }) => total + hidden, 0),
  };
}

function locked(poll: Poll, locks: readonly Lock[]): Written[] {
  const g = generatorPowers();
  const texts = textsOf(locks.flatMap(({ r, hidden }) => [g.to(r), sum(poll.key.to(r), g.to(BigInt(hidden)))]));
  return locks.map((_, i) => ({ alpha: texts[2 * i]!, beta: texts[2 * i + 1]! }));
}

export function quoted({ alpha, beta }: Written): string {
  return `${alpha},${beta}`;
}

function numbersAnswer(
  { election, key }: Poll,
  question: Numbers,
  votes: readonly number[],
  prefix: string,
  chance: Chance,
): unknown {
  if (votes.length !== question.answers.length) throw new Error("Not one number for each answer.");
  const r = anyScalar(chance);
  const [alpha, beta] = textsOf([generatorPowers().to(r), sum(key.to(r), pointSaying(votes))]) as [string, string];
  const choices = { alpha, beta };
  return { choices, proof: knowledge(r, `raweg|${prefix}|${election.key.text},${quoted(choices)}|`, chance) };
}
