import { dayAt, hasVoice } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { Counted, Counting, Counts, Decision, Described } from "@unionhall/union";
import {
  awayUntil,
  counting,
  countedHere,
  countsOf,
  entitledTo,
  isAway,
  lastDayIn,
  membersProper,
  openObjections,
  quorumOf,
  stateOf,
  todayOf,
} from "@unionhall/union";
import type { DecisionView } from "../decisions.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";

/** What the positions that are read here come to; null as long as a caucus may still say no. */
export function countHere(session: Session, { id, decision }: InBook): Counted | null {
  const { circle, ballots } = session;
  const away = awayAtTheEnd(session, decision);
  return countedHere(circle.book, id, ballots.of(id, decision), { ...circle.next, away });
}

/** What is shown of the positions that are read here, whether or not it is over. */
export interface Tally {
  readonly all: readonly Counting[];
  readonly counts: Counts;
}

export function tallyHere({ circle, ballots }: Session, { id, decision }: InBook): Tally {
  const { rule, options } = decision;
  const entitled = new Set(entitledTo(circle.book, decision).map((member) => member.id));
  const all = counting(ballots.of(id, decision), { entitled });
  const against = Math.max(0, ...openObjections(decision).map(({ seq }) => seq));
  return { all, counts: countsOf(all, { proposal: id, method: rule.method, options, entitled, against }) };
}

/**
 * How many can take part, how many have to, and how many have; the last is null as long as that is not known here. Once it
 * was declared, as it was then: people come and go.
 */
export function quorumHere(session: Session, decision: Decision, tally: Tally | null): DecisionView["quorum"] {
  const { outcome } = decision;
  if (outcome !== null) return { of: outcome.of, needs: outcome.needs, have: outcome.counts.takers };
  const { book, next } = session.circle;
  const entitled = entitledTo(book, decision);
  const took = new Set(tally?.all.map(({ member }) => member));
  const isAwayStill = awayAtTheEnd(session, decision);
  const there = entitled.filter((member) => hasVoice(member, next));
  const away = there.filter(({ id }) => isAwayStill.has(id) && !took.has(id)).length;
  const needs = quorumOf(decision.rule, { all: membersProper(book).length, of: there.length, away });
  return { of: entitled.length, needs, have: tally?.all.length ?? null };
}

/** As they had said by then: else who says one and the other in turns would have devices count anew, over and over. */
function awayAtTheEnd({ circle, hallway }: Session, { seq, rounds }: Decision): ReadonlySet<MemberId> {
  const { book } = circle;
  const opened = dayAt(book, seq);
  const lastDay = lastDayIn(stateOf(book).stops, opened, rounds.decide - todayOf(book, { day: opened }));
  const isAwayThen = (said: Described): boolean => isAway({ away: awayUntil(said, lastDay) }, lastDay);
  return new Set([...hallway.people.described].flatMap(([member, said]) => (isAwayThen(said) ? member : [])));
}
