import type { CircleView, Warning } from "@unionhall/member";
import { callsFor } from "@unionhall/member";

/** What calls for somebody, the gravest first. */
export function toLookAt({ warnings }: Pick<CircleView, "warnings">): readonly Warning[] {
  return warnings.filter(callsFor);
}
