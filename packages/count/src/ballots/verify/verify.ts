import { trackingNumber } from "../election/ballot.ts";
import type { Result } from "../election/result.ts";
import { type Fault, Refusal, Unsupported } from "../format/refusal.ts";
import { conclusionOf } from "./conclude.ts";
import { type Outcome, worker } from "./job.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Story, storyOf } from "./story.ts";

/**
 * What can be said of an archive. `verified` is said only of one whose every proof holds; `unsupported` of one that may be
 * honest, and that this reader does not know how to check.
 */
export type Verdict =
  | {
      readonly says: "verified";
      readonly story: Story;
      readonly cast: number;
      readonly counted: number;
      /** As they were cast. The last of each voter counts. */
      readonly ballots: readonly { readonly tracking: string; readonly counts: boolean }[];
      readonly result?: Result;
    }
  | { readonly says: "refused"; readonly faults: readonly Fault[] }
  | { readonly says: "unsupported"; readonly faults: readonly Fault[] };

/**
 * The work of checking an archive, or the verdict if there is none to do. `size` is how many ballots, or ciphertexts, a job
 * takes: twenty are some tenths of a second.
 */
export function beginVerifying(archive: Uint8Array, size = 20): Plan | Verdict {
  try {
    return planOf(storyOf(archive), size);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { says: error instanceof Unsupported ? "unsupported" : "refused", faults: [error.fault] };
  }
}

/** The verdict, once all jobs of a plan are done: their outcomes, each in its job's place. Throws if one is missing. */
export function finishVerifying(plan: Plan, outcomes: readonly Outcome[]): Verdict {
  allDone(plan, outcomes);
  const { faults, result } = conclusionOf(plan, outcomes);
  if (faults.length > 0) return { says: "refused", faults };
  const counted = plan.cast.filter(({ weight }) => weight > 0).length;
  return {
    says: "verified",
    story: plan.story,
    ballots: plan.cast.map(({ json, weight }) => ({ tracking: trackingNumber(json), counts: weight > 0 })),
    cast: plan.cast.length,
    counted,
    ...(result === undefined ? {} : { result }),
  };
}

/** What nobody looked at must never be told as what holds: lists in JavaScript may have holes, over which loops skip. */
function allDone({ jobs }: Plan, outcomes: readonly (Outcome | undefined)[]): void {
  const missing = jobs.findIndex(({ kind }, i) => {
    const outcome = outcomes[i];
    return (
      outcome === undefined || (kind === "ballots" && outcome.answers === undefined && outcome.faults.length === 0)
    );
  });
  if (missing >= 0 || outcomes.length !== jobs.length) throw new Error("Not every job of the plan was done.");
}

/** Checks a whole archive at once. */
export function verify(archive: Uint8Array): Verdict {
  const begun = beginVerifying(archive);
  return "says" in begun ? begun : finishVerifying(begun, begun.jobs.map(worker()));
}
