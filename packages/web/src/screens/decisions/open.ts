import type { DecisionView } from "@unionhall/member";
import { isOver } from "@unionhall/member";

export function isOpen(decision: Pick<DecisionView, "round">): boolean {
  return !isOver(decision);
}

/** Whether it is for this person to say where they stand, and they have not. */
export function waitsForMe({ round, may, own }: Pick<DecisionView, "round" | "may" | "own">): boolean {
  return round === "decide" && may.take && own === null;
}
