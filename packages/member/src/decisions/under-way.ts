import type { Decision } from "@unionhall/union";
import { isSettled, roundOn, stands } from "@unionhall/union";

/** Whether what is said to it may still be counted. */
export function isUnderWay(decision: Decision, today: number): boolean {
  const { outcome, ended, rounds } = decision;
  if (ended !== null || isSettled(decision, today)) return false;
  const round = roundOn(rounds, today);
  return (round === "decide" || round === "over") && (outcome === null || !stands(decision, outcome, today));
}
