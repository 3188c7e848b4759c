import type { Decision } from "@unionhall/union";
import { isSettled, lastDayToChallenge, roundOn, stands } from "@unionhall/union";

/** Whether what is said to it can still be counted, or counted again: until then every device keeps all of it. */
export function isOpenToCount(decision: Decision, today: number): boolean {
  const { outcome, ended, rounds } = decision;
  const round = roundOn(rounds, today);
  if (ended !== null || (round !== "decide" && round !== "over")) return false;
  if (outcome === null) return !isSettled(decision, today);
  const waits = !stands(decision, outcome, today) && !isSettled(decision, today);
  return waits || today <= lastDayToChallenge(decision, outcome);
}

/** Whether it can be counted no more. */
export function isPast(decision: Decision, today: number): boolean {
  const isOver = decision.ended !== null || roundOn(decision.rounds, today) === "over";
  return isOver && !isOpenToCount(decision, today);
}
