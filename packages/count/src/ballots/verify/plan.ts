import { decryptionOf, type Factor } from "../election/decryption.ts";
import { shuffledCiphertexts } from "../election/shuffle.ts";
import type { Written } from "../election/tally.ts";
import { nameOf } from "../format/hash.ts";
import type { Fault } from "../format/refusal.ts";
import type { Cast, DecryptionJob, Job, ShuffleJob } from "./job.ts";
import type { Owned, Story } from "./story.ts";

/** What is to be done to check a story: jobs in any order, on any thread. Some faults show already. */
export interface Plan {
  readonly story: Story;
  readonly cast: readonly Cast[];
  readonly jobs: readonly Job[];
  readonly faults: readonly Fault[];
  /** What the trustees decrypted: the tally, after the last shuffle where there is one. */
  readonly decrypted: readonly (readonly Written[])[];
  readonly decryptions: readonly Decryption[];
}

export interface Decryption extends Owned {
  readonly factors: readonly (readonly Factor[])[];
}

/** Each job takes `size` ballots, or ciphertexts. */
export function planOf(story: Story, size: number): Plan {
  const { cast, faults } = castOf(story);
  const shuffles = shuffleJobs(story);
  const decrypted = shuffles.last;
  const shape = decrypted.map(({ length }) => length);
  const decryptions = story.decryptions.map((each) => ({
    ...each,
    factors: decryptionOf(each.text, shape, each.where),
  }));
  const jobs: Job[] = [
    ...shuffles.jobs,
    ...chunks([...story.credentials.keys()], size).map((credentials, i): Job => ({
      kind: "credentials",
      credentials,
      from: i * size,
    })),
    ...chunks(cast, size).map((ballots): Job => ({ kind: "ballots", election: story.electionText, ballots })),
    ...decryptions.flatMap((each) => decryptionJobs(story, decrypted, each, size)),
  ];
  return { story, cast, jobs, faults, decrypted, decryptions };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Each ballot, which of them count, and which cannot be anybody's own. */
function castOf({ ballots, credentials }: Story): { cast: Cast[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const last = new Map<string, number>();
  const seen = new Map<string, string>();
  for (const [i, { text, where }] of ballots.entries()) {
    const credential = credentialIn(text);
    if (credential === undefined || !credentials.has(credential)) {
      faults.push({ where, what: "Its credential is not in the list of those who may vote." });
    } else last.set(credential, i);
    const copied = [nameOf(text), ...alphasIn(text)]
      .map((part) => seen.get(part))
      .find((before) => before !== undefined);
    if (copied !== undefined) faults.push({ where, what: `It is a copy: what it encrypts, ${copied} has already.` });
    for (const part of [nameOf(text), ...alphasIn(text)]) if (!seen.has(part)) seen.set(part, where);
  }
  const cast = ballots.map(({ text, where }, i) => {
    const credential = credentialIn(text) ?? "";
    return { json: text, where, weight: last.get(credential) === i ? credentials.get(credential)! : 0 };
  });
  return { cast, faults };
}

/** Ballots are in their one form, which another job checks; so what they hold can be found without taking them apart. */
function credentialIn(ballot: string): string | undefined {
  return /,"credential":"([0-9a-f]{64})",/.exec(ballot)?.[1];
}

function alphasIn(ballot: string): string[] {
  return [...ballot.matchAll(/"alpha":"([0-9a-f]{64})"/g)].map((match) => match[1]!);
}

/** Each shuffle takes what the one before gave. */
function shuffleJobs({ tally, shuffles, election, electionText }: Story): {
  jobs: ShuffleJob[];
  last: readonly (readonly Written[])[];
} {
  let last = tally?.ciphertexts ?? [];
  const shuffled = election.questions.flatMap(({ kind }, i) => (kind === "numbers" ? [i] : []));
  const jobs = shuffles.map(({ text, where }): ShuffleJob => {
    const before = shuffled.map((i) => last[i] ?? []);
    const after = shuffledCiphertexts(text, where);
    last = last.map((each, i) => (shuffled.includes(i) ? (after[shuffled.indexOf(i)] ?? []) : each));
    return { kind: "shuffle", election: electionText, before, shuffle: text, where };
  });
  return { jobs, last };
}

function decryptionJobs(
  { boards, election }: Story,
  decrypted: Plan["decrypted"],
  { owner, factors, where }: Decryption,
  size: number,
): DecryptionJob[] {
  const key = boards.flatMap((board) => board.keys)[owner - 1]!.text;
  const parts = decrypted.flatMap((each, i) =>
    each.map(({ alpha }, j) => ({
      alpha,
      factor: factors[i]![j]!,
      where: `${where}, question ${i + 1}, ciphertext ${j + 1}`,
    })),
  );
  return chunks(parts, size).map((chunk) => ({
    kind: "decryption",
    fingerprint: election.fingerprint,
    key,
    parts: chunk,
  }));
}
