/**
 * Secret ballots that anyone can check: the protocol of Belenios, version 1, over Ed25519. Whoever has the archive of an
 * election, however they came by it, can tell whether each proof in it holds. docs/ballots.md says what that promises.
 */
export { beginVerifying, finishVerifying, type Verdict, verify } from "./verify/verify.ts";
export { type Job, type Outcome, worker } from "./verify/job.ts";
export { pollOf } from "./election/ballot.ts";
export type { Numbers, Question } from "./election/election.ts";
export type { Chance } from "./make/chance.ts";
export { played, type Played, type Step } from "./make/run.ts";
export { anyCredential } from "./make/credential.ts";
export { ballotFor, type Votes } from "./make/vote.ts";
