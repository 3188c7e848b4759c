import type { Method } from "../decisions/methods.ts";
import type { Rule } from "./agreement.ts";

const usualPass: Readonly<Record<Method, number>> = {
  advice: 50,
  consent: 50,
  consensus: 50,
  gradients: 70,
  majority: 50,
  supermajority: 66,
  approval: 50,
  ranked: 50,
};

/** The same rule by another method: what that asks for is as is usual, what it makes nothing of as it has to be. */
export function withMethod(rule: Rule, method: Method): Rule {
  const isByObjections = method === "consent" || method === "consensus";
  return {
    ...rule,
    method,
    pass: usualPass[method],
    blocks: method === "consensus" ? 1 : 0,
    aside: isByObjections ? rule.aside : null,
    ...quorumOf(rule, method),
  };
}

/** For advice nobody has to take part. */
function quorumOf({ method: before }: Rule, method: Method): Partial<Rule> {
  if (method === "advice") return { share: 0, floor: 1, challenge: 0, hidden: false };
  return before === "advice" ? { share: 50, floor: 2, challenge: 7 } : {};
}
