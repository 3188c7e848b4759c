import type { Book, Deed, Kind, Proof, Void } from "@unionhall/kernel";
import type { Bytes, Codec, EntryId, Key } from "@unionhall/protocol";
import { bytes, id, list, row, struct } from "@unionhall/protocol";
import type { Counted } from "./kinds.ts";
import { countedFields, countToSign } from "./kinds.ts";
import type { Result } from "./result.ts";
import { areCounts, resultOf } from "./result.ts";
import { roundOn } from "./rounds.ts";
import { proposalIn } from "./proposals.ts";
import { isSettled, lastDayToChallenge, letGo, stands } from "./settled.ts";
import { mostOf } from "./signing.ts";
import type { Decision, Outcome } from "./state.ts";
import { decisionsOf, pastOf, todayOf } from "./of-book.ts";
import { signersAmong, whyNoPart } from "./taking-part.ts";

/** That somebody counted the same, by their signing key. */
export interface CountSignature {
  readonly by: Key;
  readonly signature: Bytes;
}

export interface OutcomeDeclared extends Counted {
  readonly signatures: readonly CountSignature[];
}

/** What an entry holds. */
export const mostSignatures = 600;
const signatures: Codec<readonly CountSignature[]> = list(row({ by: id("key"), signature: bytes(64) }), mostSignatures);

/** What came of a proposal, brought by any member: what it is worth is whose signatures are under it. */
export const outcomeDeclared: Kind<OutcomeDeclared> = {
  name: "outcome.declared",
  version: 1,
  payload: struct({ ...countedFields, signatures }),
  author: "member",
  warranted: true,
  proofs(payload, circle): readonly Proof[] {
    const message = countToSign(circle, payload);
    return payload.signatures.map(({ by, signature }) => ({ key: by, message, signature }));
  },
  check(book, deed) {
    const decision = proposalIn(book, deed);
    if (typeof decision === "string") return decision;
    const today = todayOf(book, deed);
    if (roundOn(decision.rounds, today) !== "over") return "too-soon";
    if (decision.outcome !== null && stands(decision, decision.outcome, today)) return "no-effect";
    if (decision.rule.method === "advice") return takesAdvice(decision, deed);
    const { result, weight } = weighedOf(book, decision, deed);
    return notSo(decision, deed.payload, result) ?? tooFew(decision, weight);
  },
  apply(book, deed) {
    const decision = decisionsOf(book).get(deed.payload.proposal);
    if (decision === undefined) return;
    decision.outcome = outcomeOf(book, decision, deed);
    letGo(decisionsOf(book), pastOf(book), todayOf(book, deed));
  },
};

/** Whoever asked for it says what they make of it, and once. */
function takesAdvice(decision: Decision, { by, payload }: Deed<OutcomeDeclared>): Void | null {
  if (by?.id !== decision.by) return "takes-no-part";
  return areCounts(payload.counts, decision, payload.counts.takers) ? null : "miscounted";
}

function notSo(decision: Decision, { counts, passed }: OutcomeDeclared, result: Result): Void | null {
  if (!areCounts(counts, decision, result.entitled.length)) return "miscounted";
  if (result.waits) return "too-soon";
  return passed === result.passes ? null : "miscounted";
}

interface Weight {
  readonly signed: number;
  readonly isEnough: boolean;
  readonly atOnce: boolean;
}

interface Weighed {
  readonly result: Result;
  readonly weight: Weight;
}

/** By the deed as it is judged, and then counts: nothing in the book changes between the two, and all who are in it are gone through. */
const weighed = new WeakMap<Deed<OutcomeDeclared>, Weighed>();

function weighedOf(book: Book, decision: Decision, deed: Deed<OutcomeDeclared>): Weighed {
  const known = weighed.get(deed);
  if (known !== undefined) return known;
  const result = resultOf(book, decision, deed.payload, deed);
  const made = { result, weight: weigh(book, decision, deed, result) };
  weighed.set(deed, made);
  return made;
}

function weigh(book: Book, decision: Decision, deed: Deed<OutcomeDeclared>, { entitled, needs }: Result): Weight {
  const { signatures: given, counts } = deed.payload;
  const { rule } = decision;
  const keys = given.map(({ by }) => by);
  const signed = signersAmong(book, decision, keys, deed).size;
  const asked = (of: number): number => Math.max(needs, mostOf(rule, counts, of));
  return { signed, isEnough: signed >= asked(counts.takers), atOnce: signed >= asked(entitled.length) };
}

/** After one that waits comes only one that does not. */
function tooFew({ outcome }: Decision, { isEnough, atOnce }: Weight): Void | null {
  if (!isEnough) return "too-few-signed";
  return outcome === null || atOnce ? null : "no-effect";
}

function outcomeOf(book: Book, decision: Decision, deed: Deed<OutcomeDeclared>): Outcome {
  const { passed, counts, positions } = deed.payload;
  const isAdvice = decision.rule.method === "advice";
  const { result, weight } = weighedOf(book, decision, deed);
  const { signed, atOnce } = isAdvice ? { signed: 0, atOnce: true } : weight;
  return {
    entry: deed.id,
    day: todayOf(book, deed),
    time: deed.time,
    passed,
    counts,
    of: result.entitled.length,
    needs: result.needs,
    positions,
    signed,
    atOnce,
    challengedBy: new Set(),
    // An agreement that another has overtaken stays overtaken, however it is counted.
    used: new Set(decision.outcome?.used),
  };
}

export interface OutcomeNamed {
  readonly outcome: EntryId;
}

/** Somebody who could take part asks for another count. Without a reason: their device counted otherwise, or they were away. */
export const outcomeChallenged: Kind<OutcomeNamed> = {
  name: "outcome.challenged",
  version: 1,
  payload: struct({ outcome: id("entry") }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const today = todayOf(book, deed);
    const decision = decidedBy(book, deed.payload.outcome);
    if (decision?.outcome == null || isSettled(decision, today)) return "unknown-proposal";
    const noPart = whyNoPart(book, decision, deed.by);
    if (noPart !== null || deed.by === null) return noPart;
    const { outcome } = decision;
    if (outcome.atOnce || outcome.challengedBy.has(deed.by.id)) return "no-effect";
    return today > lastDayToChallenge(decision, outcome) ? "round-is-over" : null;
  },
  apply(book, { payload, by }) {
    if (by !== null) decidedBy(book, payload.outcome)?.outcome?.challengedBy.add(by.id);
  },
};

/** Of whose outcome that entry is. */
export function decidedBy(book: Book, outcome: EntryId): Decision | undefined {
  return [...decisionsOf(book).values()].find((decision) => decision.outcome?.entry === outcome);
}
