import type { CaucusRule } from "@unionhall/union";
import { consentOf, lastDayToConsent, roundOn } from "@unionhall/union";
import type { CaucusAsked } from "../seats.ts";
import { personIn } from "../seats/person-in.ts";
import type { Session } from "../session/session.ts";
import type { InBook, Known } from "./known.ts";
import { calendarDay, isInBook, todayIn } from "./known.ts";
import { besideOf } from "./read-here.ts";

/** The caucuses that a decision asks, and what each says: never how many of it. */
export function caucusesAsked(session: Session, known: Known): readonly CaucusAsked[] {
  if (!isInBook(known)) return [];
  const { caucuses: reasons } = besideOf(session, known.decision.room);
  return known.decision.caucuses.map((rule) => {
    const { seat, may } = rule;
    const opened = session.circle.book.seats.get(seat);
    const state = stateIn(session, known, rule);
    const told = state === "paused" ? reasons.get(seat) : undefined;
    return {
      seat,
      name: opened?.of === "caucus" ? opened.name : "",
      may,
      state,
      lastDay: state === "waits" || state === "changed" ? lastDayIn(session, known, rule) : null,
      reason: told?.reason ?? "",
      toldBy: told === undefined ? null : personIn(session, told.by),
    };
  });
}

function stateIn(session: Session, { id: proposal, decision }: InBook, rule: CaucusRule): CaucusAsked["state"] {
  const today = todayIn(session);
  if (rule.may === "consent") return consentOf(session.circle.book, rule, { proposal, decision }, today);
  if (decision.paused.has(rule.seat)) return "paused";
  const isOver = decision.ended !== null || decision.outcome !== null || roundOn(decision.rounds, today) === "over";
  return isOver ? "none" : "waits";
}

/** The calendar's last day on which a caucus can say something that counts. */
export function lastDayIn(session: Session, { decision }: Pick<Known, "decision">, rule: CaucusRule): number {
  const last = rule.may === "pause" ? decision.rounds.decide : lastDayToConsent(decision, rule);
  return calendarDay(session, last);
}
