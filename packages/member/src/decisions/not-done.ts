import type { Decision, DecidedDeed, Outcome } from "@unionhall/union";
import { haveOthersCome, isSettled, stands, stateOf } from "@unionhall/union";
import { isMember } from "../advice/may.ts";
import type { NotDone, ProposedDeed } from "../decisions.ts";
import type { Session } from "../session/session.ts";
import { todayIn } from "./known.ts";
import { wayOf } from "./ways.ts";

/** Whether a deed of an outcome is done. An agreement that another came in place of is not, and is none that can be any more. */
export function isDone({ circle }: Session, { entry, used }: Outcome, { type }: DecidedDeed, at: number): boolean {
  if (!used.has(at)) return false;
  return type !== "agreement" || stateOf(circle.book).changes.some(({ outcome }) => outcome === entry);
}

/**
 * What is in the way of a deed that is not done, and has come to stand; null where nothing is, or where that is for others to see:
 * members carry it out, so nobody else is in its way. Each is weighed as if it were the next, so one that comes after another that is
 * left waits for that alone.
 */
export function whyNotDone(
  session: Session,
  decision: Decision,
  outcome: Outcome,
  { deed, at }: { readonly deed: ProposedDeed; readonly at: number },
): NotDone | null {
  if (!outcome.passed || !stands(decision, outcome, todayIn(session))) return null;
  if (outcome.used.has(at)) return "overtaken";
  const over = whyOver(session, decision, outcome);
  return over ?? (isNext(outcome, at) && isMember(session) ? wayOf(session, deed).why() : null);
}

function isNext({ used }: Outcome, at: number): boolean {
  for (let before = 0; before < at; before++) if (!used.has(before)) return false;
  return true;
}

/** Why an outcome entitles nobody any more to what is left of it; null where it does. */
export function whyOver(
  session: Session,
  decision: Decision,
  outcome: Outcome,
): Extract<NotDone, "too-late" | "others-came"> | null {
  if (isSettled(decision, todayIn(session))) return "too-late";
  return haveOthersCome(session.circle.book, decision, outcome) ? "others-came" : null;
}
