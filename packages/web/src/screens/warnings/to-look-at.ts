import type { CircleView, Warning } from "@unionhall/member";

/** What calls for somebody, the gravest first. How one stands with the circle is said where one would write. */
export function toLookAt({ warnings }: Pick<CircleView, "warnings">): readonly Warning[] {
  return warnings.filter(({ of, level }) => level !== "know" && of.type !== "held" && of.type !== "suspended");
}
