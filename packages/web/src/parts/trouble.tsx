import type { Problem } from "@unionhall/member";
import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import { text, warningWords } from "../messages/messages.ts";

/** A problem in a full sentence that says what to do. */
function sentence(problem: Problem, { problems }: Messages): string {
  switch (problem.type) {
    case "refused":
      return problems.refusals[problem.reason];
    case "would-not-count":
      return problems.wouldNotCount(warningWords()?.voids[problem.reason] ?? "");
    case "no-walk":
      return problems.noWalk[problem.reason];
    case "bad-words": {
      const at = problem.position === undefined ? "" : ` ${problems.badWordAt(problem.position)}`;
      const near = problem.suggestion === undefined ? "" : ` ${problems.didYouMean(problem.suggestion)}`;
      return problems.badWords[problem.reason] + at + near;
    }
    default:
      return problems.problems[problem.type];
  }
}

/** Why it did not happen, read out at once. */
export function Trouble({ of }: { readonly of: Problem | null }): VNode {
  return <div role="alert">{of === null ? null : <p class="note trouble">{sentence(of, text())}</p>}</div>;
}
