import { nameOf, shortOf } from "../format/hash.ts";
import { anything, jsonOf, list, object, text } from "../format/json.ts";
import { attempt, type Fault, Refusal } from "../format/refusal.ts";
import { checked, pointOf } from "../group/element.ts";
import { manyPowersOf, type Powers, powersOf } from "../group/powers.ts";
import { choiceFaults, readChoice } from "./choice.ts";
import type { Ciphertext } from "./ciphertext.ts";
import { type Election, electionOf, type Question } from "./election.ts";
import { numbersFaults, readNumbers } from "./numbers.ts";
import { knows, proof } from "./proof.ts";

/** What is the same for every ballot of an election. */
export interface Poll {
  readonly election: Election;
  /** Of the election's key, prepared. */
  readonly key: Powers;
}

export function pollOf(json: string): Poll {
  const election = electionOf(json);
  return { election, key: manyPowersOf(election.key.point) };
}

/** A ballot all of whose proofs hold. */
export interface Ballot {
  readonly credential: string;
  /** For each question the ciphertexts of the answer. */
  readonly answers: readonly (readonly Ciphertext[])[];
}

/** By what its voter finds a ballot again. */
export function trackingNumber(json: string): string {
  return shortOf(nameOf(json));
}

const fields = object({
  election_uuid: text,
  election_hash: text,
  credential: text,
  answers: list(anything),
  signature: object({ hash: text, proof }),
});

/** The ballot that a text says, or everything that is wrong with it. */
export function ballotOf(poll: Poll, json: string, where: string): { ballot?: Ballot; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const read = attempt(() => {
    const given = fields(jsonOf(json, where), where);
    const around = outerFaults(poll, given, json, where);
    if (given.answers.length !== poll.election.questions.length) {
      throw new Refusal(where, "It does not answer as many questions as are asked.");
    }
    const prefix = `${poll.election.fingerprint}|${given.credential}`;
    const answers: (readonly Ciphertext[])[] = [];
    for (const [i, question] of poll.election.questions.entries()) {
      const at = `${where}, question ${i + 1}`;
      const answer = attempt(() => answered(poll, question, given.answers[i], prefix, at));
      faults.push(...(answer.ok ? answer.value.faults : [answer.fault]));
      if (answer.ok) answers.push(answer.value.ciphertexts);
    }
    faults.push(...around);
    return { credential: given.credential, answers };
  });
  if (!read.ok) faults.push(read.fault);
  return read.ok && faults.length === 0 ? { ballot: read.value, faults } : { faults };
}

/** What is wrong around the answers: whose ballot it is, for which election, and the signature. */
function outerFaults(poll: Poll, given: ReturnType<typeof fields>, json: string, where: string): Fault[] {
  const faults: Fault[] = [];
  const { election } = poll;
  const point = pointOf(given.credential);
  if (typeof point === "string")
    throw new Refusal(`${where}, credential`, `This is no element of the group: ${point}.`);
  const powers = powersOf(point);
  const credential = checked(given.credential, powers);
  if (typeof credential === "string") {
    throw new Refusal(`${where}, credential`, `This is no element of the group: ${credential}.`);
  }
  if (given.election_uuid !== election.uuid || given.election_hash !== election.fingerprint) {
    faults.push({ where, what: "It was made for another election." });
  }
  const unsigned = `${json.slice(0, json.lastIndexOf(',"signature":'))}}`;
  const signed = shortOf(nameOf(unsigned));
  if (given.signature.hash !== signed) faults.push({ where, what: "What was signed is not what this ballot says." });
  if (!knows(powers, given.signature.proof, `sig|${given.signature.hash}|`)) {
    faults.push({ where, what: "The signature does not hold: whoever has the credential did not sign this ballot." });
  }
  return faults;
}

function answered(
  poll: Poll,
  question: Question,
  value: unknown,
  prefix: string,
  where: string,
): { ciphertexts: readonly Ciphertext[]; faults: readonly Fault[] } {
  if (question.kind === "numbers") {
    const answer = readNumbers(value, where);
    return { ciphertexts: [answer.choices], faults: numbersFaults(answer, poll.election.key, prefix, where) };
  }
  const answer = readChoice(value, where);
  return { ciphertexts: answer.choices, faults: choiceFaults(question, answer, poll.key, prefix, where) };
}
