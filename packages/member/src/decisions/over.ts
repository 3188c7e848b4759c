import type { DecisionView } from "../decisions.ts";

/** Whether nothing is to be decided or counted any more. */
export function isOver({ round }: Pick<DecisionView, "round">): boolean {
  return round === "closed" || round === "withdrawn" || round === "overtaken" || round === "uncounted";
}
