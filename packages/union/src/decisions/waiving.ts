import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import { bool, choice, id, struct, uint } from "@unionhall/protocol";
import { openObjections } from "./objections.ts";
import type { ProposalNamed } from "./proposals.ts";
import { proposalIn } from "./proposals.ts";
import type { OpenRound, Rounds } from "./rounds.ts";
import { openRounds, roundOn } from "./rounds.ts";
import type { Decision } from "./state.ts";
import { unwaive } from "./state.ts";
import { decisionsOf, todayOf } from "./of-book.ts";
import { entitledTo, whyNoPart } from "./taking-part.ts";

export interface RoundWaived extends ProposalNamed {
  readonly round: OpenRound;
  /** The newest that was to be known of it, as whoever says it has read it: see `knownAsOf`. */
  readonly asOf: number;
  /** False: they need its days after all. */
  readonly waived: boolean;
}

/**
 * Somebody needs no more of a round. Once all who take part have said so it ends: days that somebody was promised are
 * nobody else's to take. What is left of the others stays.
 */
export const roundWaived: Kind<RoundWaived> = {
  name: "round.waived",
  version: 1,
  payload: struct({ proposal: id("entry"), round: choice(...openRounds), asOf: uint(), waived: bool }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const decision = proposalIn(book, deed);
    if (typeof decision === "string") return decision;
    return whyNoPart(book, decision, deed.by) ?? mayWaive(book, decision, deed);
  },
  apply(book, deed) {
    const { payload, by } = deed;
    const decision = decisionsOf(book).get(payload.proposal);
    if (decision === undefined || by === null) return;
    const { round } = payload;
    if (decision.waived.round !== round) decision.waived = { round, by: new Set() };
    if (payload.waived) decision.waived.by.add(by.id);
    else decision.waived.by.delete(by.id);
    if (isWaivedByAll(book, decision, round)) endRound(decision, round, todayOf(book, deed));
  },
};

function mayWaive(book: Book, decision: Decision, deed: Deed<RoundWaived>): Void | null {
  const { round, asOf } = deed.payload;
  const today = todayOf(book, deed);
  if (roundOn(decision.rounds, today) !== round) return "round-is-over";
  if (asOf !== knownAsOf(decision) || isSaid(book, decision, deed)) return "no-effect";
  const stands = whyToTheEnd(decision, round, today);
  return stands === null ? null : reasons[stands];
}

/** Where all who are left have said so, as the last who was missing went, it ends once one of them says it again. */
function isSaid(book: Book, decision: Decision, { payload: { round, waived }, by }: Deed<RoundWaived>): boolean {
  const before = by !== null && waivedIn(decision, round).has(by.id);
  return waived === before && !(waived && isWaivedByAll(book, decision, round));
}

/** The place of what it became and of what was objected to it: whoever has not read that far did not know of it. */
export function knownAsOf({ changed, objections }: Decision): number {
  return [...objections.values()].reduce((newest, { seq }) => Math.max(newest, seq), changed);
}

/** Why a round goes on to its day whatever anybody says: it is that day; a caucus has its days to answer; others have theirs to set an objection aside. */
export type ToTheEnd = "last-day" | "caucus" | "objection";

const reasons: Readonly<Record<ToTheEnd, Void>> = {
  "last-day": "no-effect",
  caucus: "not-warranted",
  objection: "too-soon",
};

export function whyToTheEnd(decision: Decision, round: OpenRound, today: number): ToTheEnd | null {
  if (round === "decide" && decision.rounds.decide <= today) return "last-day";
  if (decision.caucuses.length > 0) return "caucus";
  return round === "decide" && openObjections(decision).length > 0 ? "objection" : null;
}

/** Who need no more of a round. */
export function waivedIn({ waived }: Decision, round: OpenRound): Decision["waived"]["by"] {
  return waived.round === round ? waived.by : new Set();
}

function isWaivedByAll(book: Book, decision: Decision, round: OpenRound): boolean {
  const by = waivedIn(decision, round);
  return entitledTo(book, decision).every(({ id: member }) => by.has(member));
}

function endRound(decision: Decision, round: OpenRound, today: number): void {
  decision.rounds = ended(decision.rounds, round, today);
  unwaive(decision);
}

/** What is said on a day counts on all of it: so the next round has this day, too, and where people decide it is the last one. */
function ended({ clarify, react, decide }: Rounds, round: OpenRound, today: number): Rounds {
  const before = today - 1;
  if (round === "decide") return { clarify, react, decide: today };
  if (round === "react") return { clarify, react: before, decide };
  return { clarify: before, react: react > clarify ? react : before, decide };
}
