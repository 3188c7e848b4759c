import type { Rule } from "../agreement/agreement.ts";
import type { Counts } from "./methods.ts";

/*
 * Note: whose word an outcome is. The positions pass, so nobody can count them later, and the book has to know by itself.
 * Those who counted sign that they came to the same; they need not have gone along, or have said anything. As many sign as
 * the quorum asks for, and most of as many as took part: or the share that it takes, where that is more. Where as many of
 * *all* who could take part sign, an outcome stands at once: had the others all said no, it would have passed. Where fewer
 * do it waits, so that whoever counted otherwise can say so; and then it stands only by such a count.
 */

/** The part of those who are asked that has to sign: more than half, or the percent that the rule takes. */
export function mostOf(rule: Rule, { aside }: Pick<Counts, "aside">, of: number): number {
  const percent = Math.max(rule.pass, aside > 0 ? (rule.aside ?? 0) : 0);
  return Math.max(Math.floor(of / 2) + 1, Math.ceil((percent * of) / 100));
}
