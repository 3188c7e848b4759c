import type { MemberId } from "@unionhall/protocol";
import type { Counting } from "@unionhall/union";
import { entitledTo, positionOf, positionTaken, readAs } from "@unionhall/union";
import type { DecisionView, OwnPosition, ReasonView } from "../decisions.ts";
import { mutedOr } from "../session/muted.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./known.ts";
import { isInBook } from "./known.ts";

/** What this person says, as it waits here or as the hall has it. */
export function ownIn(session: Session, known: Known): OwnPosition | null {
  const { circle, me, ballots } = session;
  const { decision } = known;
  const waiting = circle.outbox.items
    .flatMap((item) => (item.room === decision.positions ? (readAs(positionTaken, item) ?? []) : []))
    .findLast((taken) => taken.for === null);
  if (waiting !== undefined) {
    const { choice, options, reason } = waiting;
    return { choice, options, reason, entry: null, recordedBy: null };
  }
  if (me === null || !isInBook(known)) return null;
  const entitled = new Set(entitledTo(circle.book, decision).map(({ id }) => id));
  const taken = positionOf(ballots.of(known.id, decision), me, (member) => entitled.has(member));
  if (taken === null) return null;
  const { choice, options, reason, entry, by } = taken;
  return { choice, options, reason, entry, recordedBy: by === me ? null : { id: by, name: nameOf(session, by) } };
}

/** For whom this person recorded something, or is about to. */
export function carriedBy(session: Session, known: Known): DecisionView["carried"] {
  const { circle, me, ballots } = session;
  if (me === null || !isInBook(known)) return [];
  const { decision } = known;
  const said = ballots.of(known.id, decision).carried.get(me)?.keys() ?? [];
  const waiting = circle.outbox.items.flatMap((item) => {
    return item.room === decision.positions ? (readAs(positionTaken, item)?.for ?? []) : [];
  });
  return [...new Set<MemberId>([...said, ...waiting])].map((id) => ({ id, name: nameOf(session, id) }));
}

export function reasonsIn(session: Session, all: readonly Counting[]): readonly ReasonView[] {
  return all
    .filter(({ member, reason }) => member !== session.me && reason !== "")
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ member, choice, options, reason }) => {
      const said = { by: member, name: nameOf(session, member), choice, options, reason };
      return { ...said, ...mutedOr(session, member) };
    });
}
