import { ballotOf, type Poll, pollOf } from "../election/ballot.ts";
import { credentialFaults } from "../election/credentials.ts";
import { type Factor, factorOf } from "../election/decryption.ts";
import { electionOf } from "../election/election.ts";
import { isShuffle, shuffleOf } from "../election/shuffle.ts";
import { countedIn, known, type Pair, pointsOf, type Written, writtenOf } from "../election/tally.ts";
import { attempt, type Fault, Refusal } from "../format/refusal.ts";
import { manyPowersOf, type Powers } from "../group/powers.ts";

/** A part of the work that stands by itself: what it takes is plain, so another thread can do it. */
export type Job =
  | { readonly kind: "credentials"; readonly credentials: readonly string[]; readonly from: number }
  | { readonly kind: "ballots"; readonly election: string; readonly ballots: readonly Cast[] }
  | ShuffleJob
  | DecryptionJob;

/** A ballot as it was cast, and how often it counts: not at all if its voter cast another later. */
export interface Cast {
  readonly json: string;
  readonly where: string;
  readonly weight: number;
}

export interface ShuffleJob {
  readonly kind: "shuffle";
  readonly election: string;
  /** For each question that is shuffled the ciphertexts that came in. */
  readonly before: readonly (readonly Written[])[];
  readonly shuffle: string;
  readonly where: string;
}

export interface DecryptionJob {
  readonly kind: "decryption";
  readonly fingerprint: string;
  /** Of the trustee, as it is written. */
  readonly key: string;
  readonly parts: readonly { readonly alpha: string; readonly factor: Factor; readonly where: string }[];
}

/** What came of a job. Of ballots: for each question the product of what counts, or, where it is shuffled, all that counts. */
export interface Outcome {
  readonly faults: readonly Fault[];
  readonly answers?: readonly (readonly Written[])[];
}

/** Does jobs, one after another, and keeps for the next what it prepared for the last. */
export function worker(): (job: Job) => Outcome {
  const polls = new Map<string, Poll>();
  const keys = new Map<string, Powers>();
  const kept = <T>(all: Map<string, T>, text: string, make: () => T): T => {
    const made = all.get(text) ?? make();
    all.set(text, made);
    return made;
  };
  const outcomeOf = (job: Job): Outcome => {
    switch (job.kind) {
      case "credentials":
        return { faults: credentialFaults(job.credentials, job.from) };
      case "ballots":
        return ballots(
          kept(polls, job.election, () => pollOf(job.election)),
          job.ballots,
        );
      case "shuffle":
        return shuffle(job);
      case "decryption":
        return decryption(
          job,
          kept(keys, job.key, () => manyPowersOf(known(job.key, "the trustees"))),
        );
    }
  };
  return (job) => {
    const done = attempt(() => outcomeOf(job));
    return done.ok ? done.value : { faults: [done.fault] };
  };
}

function ballots(poll: Poll, all: readonly Cast[]): Outcome {
  const { questions } = poll.election;
  const faults: Fault[] = [];
  const products: (readonly Pair[] | undefined)[] = questions.map(() => undefined);
  const lists = questions.map((): Written[] => []);
  for (const { json, where, weight } of all) {
    const { ballot, faults: found } = ballotOf(poll, json, where);
    faults.push(...found);
    if (ballot === undefined || weight === 0) continue;
    for (const [i, question] of questions.entries()) {
      const answer = ballot.answers[i]!;
      if (question.kind === "choice") products[i] = countedIn(products[i], answer.map(pointsOf), weight);
      else lists[i]!.push(...answer.map(({ alpha, beta }) => ({ alpha: alpha.text, beta: beta.text })));
    }
  }
  return { faults, answers: lists.map((list, i) => [...list, ...writtenOf(products[i] ?? [])]) };
}

function shuffle({ election: electionText, before, shuffle, where }: ShuffleJob): Outcome {
  const election = electionOf(electionText);
  const { ciphertexts, proofs } = shuffleOf(shuffle, where);
  if (ciphertexts.length !== before.length || proofs.length !== before.length) {
    throw new Refusal(where, "It does not shuffle each question that has to be.");
  }
  for (const [i, written] of before.entries()) {
    const incoming = written.map(({ alpha, beta }) => ({
      alpha: { text: alpha, point: known(alpha, where) },
      beta: { text: beta, point: known(beta, where) },
    }));
    if (!isShuffle(election, incoming, ciphertexts[i]!, proofs[i]!)) {
      throw new Refusal(
        `${where}, shuffled question ${i + 1}`,
        "The proof does not hold: nothing shows that the same ballots came out that went in.",
      );
    }
  }
  return { faults: [] };
}

function decryption({ fingerprint, key, parts }: DecryptionJob, powers: Powers): Outcome {
  const faults = parts.flatMap(({ alpha, factor, where }): Fault[] => {
    const decrypted = factorOf(factor, known(alpha, where), { key, powers }, fingerprint);
    return typeof decrypted === "string" ? [{ where, what: decrypted }] : [];
  });
  return { faults };
}
