import type { EntryId } from "@unionhall/protocol";
import type { Decision, Decisions, Outcome } from "./state.ts";

/** Days for which an outcome is waited for, and a challenged one for another count. */
const daysToCount = 30;
/** Days in which what was decided can be carried out: nobody comes with it years later. */
const daysToCarryOut = 90;

/** Somebody has to have a day to look, whatever the rule says. */
export function lastDayToChallenge({ rule }: Decision, { day }: Outcome): number {
  return day + Math.max(1, rule.challenge);
}

/** One in ten of as many as signed, and one at least; or whoever objected and was overruled. */
export function isChallenged({ objections }: Decision, { challengedBy, signed }: Outcome): boolean {
  if (challengedBy.size >= Math.max(1, Math.floor(signed / 10))) return true;
  return [...challengedBy].some((member) => objections.get(member)?.resolved === false);
}

/** Whether an outcome stands on a day of the circle: most of all signed it, or nobody asked in time for another count. */
export function stands(decision: Decision, outcome: Outcome, today: number): boolean {
  return outcome.atOnce || (!isChallenged(decision, outcome) && today > lastDayToChallenge(decision, outcome));
}

/** Deeds that it still entitles to. */
export function isLeft({ deeds }: Decision, { passed, used }: Outcome): boolean {
  return passed && used.size < deeds.length;
}

/** Whether nothing can come of it any more. */
export function isSettled(decision: Decision, today: number): boolean {
  const { ended, outcome } = decision;
  if (ended !== null) return true;
  if (outcome === null) return today > lastDayToCount(decision);
  if (isLeft(decision, outcome)) return today > lastDayToChallenge(decision, outcome) + daysToCarryOut;
  return outcome.atOnce || today > lastDayToChallenge(decision, outcome) + daysToCount;
}

function lastDayToCount({ rounds, caucuses }: Decision): number {
  const waits = caucuses.map(({ may, days }) => (may === "consent" ? days : 0));
  return rounds.decide + Math.max(0, ...waits) + daysToCount;
}

/** Of those that are settled so many stay, the newest. */
export const mostSettled = 50;

/** Lets go of what is settled and old: nothing goes by it, and whoever looks finds it among what is past. */
export function letGo(decisions: Decisions, past: Decisions, today: number): void {
  const settled: (readonly [EntryId, Decision])[] = [];
  for (const each of decisions) if (isSettled(each[1], today)) settled.push(each);
  if (settled.length <= mostSettled) return;
  const oldest = settled.toSorted(([, one], [, other]) => one.seq - other.seq).slice(0, -mostSettled);
  for (const [proposal, decision] of oldest) {
    decisions.delete(proposal);
    past.set(proposal, decision);
  }
}
