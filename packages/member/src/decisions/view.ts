import type { CircleId, RoomId } from "@unionhall/protocol";
import { equal, hexOf } from "@unionhall/protocol";
import type { Decision } from "@unionhall/union";
import { comparisonsIn, isSettled, ranksOf, roundOn, textHash } from "@unionhall/union";
import { adviceViews } from "../advice/view.ts";
import type { DecisionView, ObjectionView, Round } from "../decisions.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import type { Tally } from "./counting.ts";
import { quorumHere, tallyHere } from "./counting.ts";
import { shown } from "./deeds.ts";
import type { Known } from "./known.ts";
import { calendarDay, deedsOf, isInBook, knownAt, todayIn } from "./known.ts";
import { mayIn } from "./may.ts";
import { outcomeView } from "./outcome-view.ts";
import { besideOf, isReadHere, textNow } from "./read-here.ts";
import { caucusesAsked } from "./caucuses-asked.ts";
import { reviewView } from "./review.ts";
import { carriedBy, ownIn, reasonsIn } from "./said.ts";
import { toDosOf } from "./to-dos.ts";
import { isWaiting } from "./unsent.ts";
import { waivingView } from "./waive.ts";

/** Another circle of the same person. */
export type Other = (circle: CircleId) => Session | undefined;

export function decisionView(session: Session, room: RoomId, other: Other): DecisionView | null {
  const known = knownAt(session, room);
  return known === null ? null : viewOf(session, known, other);
}

export function viewOf(session: Session, known: Known, other: Other): DecisionView {
  const { decision } = known;
  const { room, by, time, subject, rule, outcome } = decision;
  const { drafts } = besideOf(session, room);
  const text = textNow(session, room);
  const here = text !== null && isReadHere(session, room);
  const isChanged = here && !equal(textHash(text), decision.text);
  const tally = tallyOf(session, known);
  const round = roundIn(decision, todayIn(session));
  const isHidden = rule.hidden && isOpenRound(round);
  const counts = isHidden ? null : (outcome?.counts ?? tally?.counts ?? null);
  return {
    at: { circle: session.circle.id, room },
    title: text?.title ?? "",
    by,
    name: nameOf(session, by),
    mine: by === session.me,
    time,
    waiting: isWaiting(session, known),
    here,
    changed: isChanged && isInBook(known),
    subject,
    rule,
    deeds: deedsOf(session, known).flatMap((deed) => shown(session, deed, drafts) ?? []),
    options: text?.options ?? [],
    round,
    lastDay: isOpenRound(round) ? calendarDay(session, decision.rounds[round]) : null,
    quorum: quorumHere(session, decision, tally),
    counts,
    order: counts === null || rule.method !== "ranked" ? null : ranksOf(comparisonsIn(counts.options)),
    own: ownIn(session, known),
    carried: carriedBy(session, known),
    reasons: isHidden || tally === null ? [] : reasonsIn(session, tally.all),
    objections: objectionsIn(session, decision),
    caucuses: caucusesAsked(session, known),
    waiving: waivingView(session, known),
    outcome: outcomeView(session, known, drafts),
    print: hexOf(decision.text),
    advice: adviceViews(session, room, other),
    review: reviewView(session, decision),
    toDos: toDosOf(session, room),
    may: mayIn(session, known),
  };
}

/** What is said to it, as far as that is read here. */
function tallyOf(session: Session, known: Known): Tally | null {
  const isRead = session.circle.rooms.isFollowed(known.decision.positions);
  return isInBook(known) && isRead ? tallyHere(session, known) : null;
}

/** On a day of the circle. */
export function roundIn(decision: Decision, today: number): Round {
  const { ended, outcome, rounds } = decision;
  if (ended !== null) return ended;
  if (outcome !== null) return "closed";
  if (isSettled(decision, today)) return "uncounted";
  const round = roundOn(rounds, today);
  return round === "over" ? "counting" : round;
}

function isOpenRound(round: Round): round is "clarify" | "react" | "decide" {
  return round === "clarify" || round === "react" || round === "decide";
}

function objectionsIn(session: Session, decision: Decision): readonly ObjectionView[] {
  const { reasons } = besideOf(session, decision.room);
  return [...decision.objections].map(([by, { block, time, resolved }]) => {
    const reason = reasons.get(by) ?? "";
    return { by, name: nameOf(session, by), mine: by === session.me, block, reason, time, resolved };
  });
}
