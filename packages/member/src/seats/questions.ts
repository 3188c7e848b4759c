import type { EntryId, MemberId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { CaucusRule, DecidedDeed, DecisionCopied, SeatRoom } from "@unionhall/union";
import { isSettled, lastDayToConsent, roundOn, textHash } from "@unionhall/union";
import { lastDayIn } from "../decisions/caucuses-asked.ts";
import { shown } from "../decisions/deeds.ts";
import type { InBook } from "../decisions/known.ts";
import { inBook, todayIn } from "../decisions/known.ts";
import { besideOf, isReadHere, textNow } from "../decisions/read-here.ts";
import type { At } from "../rooms.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import type { HomeSeat } from "./home-rooms.ts";

/** A decision on which the seat is heard, as it stands now; or as it was copied, for who is not in the other circle. */
export interface Question extends DecisionCopied {
  readonly decision: At | null;
  /** Who copied it; null where nobody has. */
  readonly by: MemberId | null;
  /** It is another now than what was copied. */
  readonly changed: boolean;
  /** There, its text is another by now than the one that is decided on: what is said here would bind to that. */
  readonly differs: boolean;
}

/** What is to be answered first comes first. */
export function questionsOf(seat: HomeSeat, room: SeatRoom): readonly Question[] {
  const all = seat.other === null ? copiedHere(seat, room) : openThere(seat, room, seat.other);
  return all.toSorted((a, b) => a.lastDay - b.lastDay);
}

export function questionOn(seat: HomeSeat, room: SeatRoom, subject: EntryId): Question | null {
  return questionsOf(seat, room).find((each) => each.subject === subject) ?? null;
}

function copiedHere({ home }: HomeSeat, { copied }: SeatRoom): readonly Question[] {
  const { day } = home.circle.next;
  const open = [...copied.values()].filter(({ lastDay }) => lastDay >= day);
  return open.map((each) => ({ ...each, decision: null, changed: false, differs: false }));
}

function openThere({ seat }: HomeSeat, room: SeatRoom, other: Session): readonly Question[] {
  return inBook(other).flatMap((known) => {
    const rule = known.decision.caucuses.find((each) => each.seat === seat);
    return rule === undefined || !isOpenTo(other, known, rule) ? [] : [question(other, room, known, rule)];
  });
}

/** Whether what the caucus says now can count. */
function isOpenTo(other: Session, { decision }: InBook, rule: CaucusRule): boolean {
  const today = todayIn(other);
  if (decision.ended !== null || decision.outcome !== null || isSettled(decision, today)) return false;
  if (rule.may === "consent") return today <= lastDayToConsent(decision, rule);
  return roundOn(decision.rounds, today) !== "over" && !decision.paused.has(rule.seat);
}

function question(other: Session, { copied }: SeatRoom, known: InBook, rule: CaucusRule): Question {
  const { id, decision } = known;
  const here = copied.get(id);
  const text = textNow(other, decision.room);
  const seat = other.circle.book.seats.get(rule.seat);
  const answer = seat?.answers.get(id);
  return {
    subject: id,
    asOf: decision.changed,
    after: Math.max(seat?.since ?? 0, answer?.seq ?? 0),
    title: text?.title ?? "",
    text: text?.text ?? "",
    deeds: decision.deeds.map((deed) => ({ deed, name: nameIn(other, known, deed) })),
    about: decision.subject,
    may: rule.may,
    lastDay: lastDayIn(other, { decision }, rule),
    answer: answer?.asOf === decision.changed ? answer.answer : "none",
    decision: { circle: other.circle.id, room: decision.room },
    by: here?.by ?? null,
    changed: here !== undefined && here.asOf !== decision.changed,
    differs: text !== null && isReadHere(other, decision.room) && !equal(textHash(text), decision.text),
  };
}

/** What a deed's member or seat is called there. */
function nameIn(other: Session, { decision }: InBook, deed: DecidedDeed): string {
  if ("member" in deed) return nameOf(other, deed.member);
  const seen = shown(other, deed, besideOf(other, decision.room).drafts);
  return seen?.type === "seat" ? seen.name : "";
}
