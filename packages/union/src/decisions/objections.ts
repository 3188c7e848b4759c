import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import { bool, id, struct } from "@unionhall/protocol";
import type { Against } from "./by-method.ts";
import type { ProposalNamed } from "./proposals.ts";
import { proposalIn } from "./proposals.ts";
import { roundOn } from "./rounds.ts";
import type { Decision, Objection } from "./state.ts";
import { unwaive } from "./state.ts";
import { decisionsOf, todayOf } from "./of-book.ts";
import { whyNoPart } from "./taking-part.ts";

export interface ObjectionRaised extends ProposalNamed {
  readonly block: boolean;
}

/** In the book, as one is enough to stop it: whoever declares an outcome cannot leave it out. Why stands in the room. */
export const objectionRaised: Kind<ObjectionRaised> = {
  name: "objection.raised",
  version: 1,
  payload: struct({ proposal: id("entry"), block: bool }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const decision = proposalIn(book, deed);
    if (typeof decision === "string") return decision;
    return mayObject(book, decision, deed);
  },
  apply(book, deed) {
    const { payload, by, seq, time } = deed;
    const decision = decisionsOf(book).get(payload.proposal);
    if (by === null || decision === undefined) return;
    if (!decision.objections.has(by.id)) leaveADay(decision, todayOf(book, deed));
    unwaive(decision);
    decision.objections.set(by.id, { block: payload.block, seq, time, resolved: false });
  },
};

function mayObject(book: Book, decision: Decision, deed: Deed<ObjectionRaised>): Void | null {
  const { by, payload } = deed;
  const noPart = whyNoPart(book, decision, by);
  if (noPart !== null || by === null) return noPart;
  if (roundOn(decision.rounds, todayOf(book, deed)) === "over") return "round-is-over";
  const { method } = decision.rule;
  const before = decision.objections.get(by.id);
  const isSaid = before?.resolved === false && before.block === payload.block;
  return isSaid || (method !== "consent" && method !== "consensus") ? "no-effect" : null;
}

/** Where others may set it aside, they have another day after it: once for each who objects. */
function leaveADay(decision: Decision, today: number): void {
  const { rounds, rule } = decision;
  if (rule.aside !== null) decision.rounds = { ...rounds, decide: Math.max(rounds.decide, today + 1) };
}

/** By whoever raised it: it was met. */
export const objectionResolved: Kind<ProposalNamed> = {
  name: "objection.resolved",
  version: 1,
  payload: struct({ proposal: id("entry") }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const decision = proposalIn(book, deed);
    if (typeof decision === "string") return decision;
    const own = deed.by === null ? undefined : decision.objections.get(deed.by.id);
    return own?.resolved === false && decision.outcome === null ? null : "no-effect";
  },
  apply(book, { payload, by }) {
    const own = by === null ? undefined : decisionsOf(book).get(payload.proposal)?.objections.get(by.id);
    if (own !== undefined) own.resolved = true;
  },
};

/** What stands open against it. */
export function openObjections({ objections }: Pick<Decision, "objections">): readonly Objection[] {
  return [...objections.values()].filter(({ resolved }) => !resolved);
}

export function againstIn(decision: Decision): Against {
  const open = openObjections(decision);
  return { objections: open.length, blocks: open.filter(({ block }) => block).length };
}
