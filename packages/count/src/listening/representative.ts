import { isSure, likely, moreThanElsewhere, moreThanHalf } from "./proportions.ts";
import type { Tally } from "./tally.ts";

/** A statement to which a group says something that others do not say as much. */
export interface Representative {
  readonly statement: string;
  readonly stance: "agree" | "disagree";
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  /** How surely more than half of the group say so. */
  readonly deviations: number;
  /** How many times as many say so as in the other groups, by share, and how surely. */
  readonly ratio: number;
  readonly ratioDeviations: number;
}

interface Weighed {
  readonly voted: boolean;
  readonly agree: Representative;
  readonly disagree: Representative;
}

const most = 5;

/**
 * What is most typical of a group: first the statement it agrees to best, then those of which it is sure both that most
 * of the group say so and that others do less; agreement before disagreement, five at most. Where none is sure, the one
 * that comes nearest. Polis chooses so, and in the order of the ids.
 */
export function representative(
  statements: readonly string[],
  group: readonly Tally[],
  others: readonly (readonly Tally[])[],
  mayStand: (statement: string) => boolean,
): readonly Representative[] {
  let best: Representative | null = null;
  let bestAgree: Weighed | null = null;
  const sure: Representative[] = [];
  for (const [c, statement] of statements.entries()) {
    if (!mayStand(statement)) continue;
    const weighed = weigh(
      statement,
      group[c]!,
      others.map((other) => other[c]!),
    );
    const { agree, disagree } = weighed;
    const stands = stanceOf(weighed);
    if (isTypical(agree) || isTypical(disagree)) sure.push(stands);
    if (best === null || stands.ratioDeviations > best.ratioDeviations) best = stands;
    if (isBetterAgreed(weighed, bestAgree?.agree ?? null)) bestAgree = weighed;
  }
  return chosen(sure, best, bestAgree === null ? null : stanceOf(bestAgree));
}

/** Of the two stances, the one that others share less. What was best agreed to may be more typical by those who disagree. */
function stanceOf({ agree, disagree }: Weighed): Representative {
  return agree.ratioDeviations > disagree.ratioDeviations ? agree : disagree;
}

function chosen(
  sure: readonly Representative[],
  best: Representative | null,
  bestAgree: Representative | null,
): readonly Representative[] {
  const head = bestAgree ?? best;
  if (head === null) return [];
  if (sure.length === 0) return [head];
  const rest = sure
    .filter(({ statement }) => statement !== bestAgree?.statement)
    .toSorted((a, b) => strength(b) - strength(a));
  const all = [...(bestAgree === null ? [] : [bestAgree]), ...rest].slice(0, most);
  return [...all.filter(({ stance }) => stance === "agree"), ...all.filter(({ stance }) => stance === "disagree")];
}

function weigh(statement: string, here: Tally, others: readonly Tally[]): Weighed {
  const of = (stance: "agree" | "disagree"): Representative => {
    let [said, seen] = [0, 0];
    for (const other of others) [said, seen] = [said + other[stance], seen + other.seen];
    const share = likely(here[stance], here.seen);
    return {
      statement,
      stance,
      successes: here[stance],
      trials: here.seen,
      share,
      deviations: moreThanHalf(here[stance], here.seen),
      ratio: share / likely(said, seen),
      ratioDeviations: moreThanElsewhere(here[stance], here.seen, said, seen),
    };
  };
  return { voted: here.agree + here.disagree > 0, agree: of("agree"), disagree: of("disagree") };
}

function isTypical({ deviations, ratioDeviations }: Representative): boolean {
  return isSure(deviations) && isSure(ratioDeviations);
}

function isBetterAgreed({ voted, agree }: Weighed, best: Representative | null): boolean {
  if (!voted) return false;
  if (best === null) return isSure(agree.deviations) || (agree.ratio > 1 && agree.share > 0.5);
  if (best.ratio > 1) return strength(agree) > strength(best);
  return agree.share * agree.deviations > best.share * best.deviations;
}

function strength({ ratio, ratioDeviations, share, deviations }: Representative): number {
  return ratio * ratioDeviations * share * deviations;
}
