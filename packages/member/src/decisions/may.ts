import type { Kind } from "@unionhall/kernel";
import {
  entitledTo,
  mostCarried,
  objectionRaised,
  outcomeChallenged,
  proposalAmended,
  proposalWithdrawn,
  roundWaived,
} from "@unionhall/union";
import { isMember, mayAsk } from "../advice/may.ts";
import { objection } from "../circle/book-writes.ts";
import type { DecisionView } from "../decisions.ts";
import type { Session } from "../session/session.ts";
import { leftToDo } from "./carry-out.ts";
import type { InBook, Known } from "./known.ts";
import { isInBook } from "./known.ts";
import { adviceOn } from "./read-here.ts";
import { carriedBy } from "./said.ts";
import { whyNotTake } from "./say.ts";
import { waivingOf } from "./waive.ts";
import { wayOf } from "./ways.ts";

const nothing: DecisionView["may"] = {
  amend: false,
  withdraw: false,
  take: false,
  carry: false,
  object: false,
  waive: false,
  challenge: false,
  carryOut: false,
  ask: false,
  use: false,
  after: false,
};

/** What this person may do now: what would count as things stand here, and nothing on a doubt. */
export function mayIn(session: Session, known: Known): DecisionView["may"] {
  return isSure(session) && isInBook(known) ? mayDo(session, known) : nothing;
}

/** A book that cannot be read on may say otherwise by now. */
export function isSure({ state, circle }: Session): boolean {
  return state === "in" && circle.waitsAt === null && !circle.parted && circle.me.visit === undefined;
}

function mayDo(session: Session, known: InBook): DecisionView["may"] {
  const { circle, me } = session;
  const { id: proposal, decision } = known;
  const { text, deeds, outcome, room } = decision;
  const counts = <P>(kind: Kind<P>, payload: P): boolean => objection(circle, kind, payload) === null;
  const waiving = waivingOf(session, known, null);
  const take = whyNotTake(session, known, null) === null;
  return {
    amend: counts(proposalAmended, { proposal, text, deeds }),
    withdraw: counts(proposalWithdrawn, { proposal }),
    take,
    carry: take && carriedBy(session, known).length < mostCarried && entitledTo(circle.book, decision).length > 1,
    object: counts(objectionRaised, { proposal, block: false }) || counts(objectionRaised, { proposal, block: true }),
    waive: waiving !== null && counts(roundWaived, waiving),
    challenge: outcome !== null && counts(outcomeChallenged, { outcome: outcome.entry }),
    carryOut: leftToDo(session, room, decision).some((deed) => wayOf(session, deed).why() === null),
    ask: mayAsk(session, decision),
    use: decision.by === me && adviceOn(session, room).some(({ brought }) => brought.length > 0),
    after: outcome?.passed === true && isMember(session),
  };
}
