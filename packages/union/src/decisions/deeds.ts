import type { Kind } from "@unionhall/kernel";
import { objectionRaised, objectionResolved } from "./objections.ts";
import { outcomeChallenged, outcomeDeclared } from "./outcomes.ts";
import { proposalAmended, proposalOpened, proposalWithdrawn } from "./proposals.ts";
import { roundWaived } from "./waiving.ts";

/** The kinds of the book that decisions are made of. */
export const decisionKinds: readonly Kind<unknown>[] = [
  proposalOpened,
  proposalAmended,
  proposalWithdrawn,
  objectionRaised,
  objectionResolved,
  roundWaived,
  outcomeDeclared,
  outcomeChallenged,
];
