import type { Finding } from "../findings.ts";

/**
 * How a member stands with a circle, or the circle with its hall, where that needs a word; and that it is not what this
 * device had, once it was read again.
 */
export interface Amiss {
  readonly type: "held" | "suspended" | "behind" | "read-differs";
}

/** What members are warned of. */
export type Warned = Finding | Amiss;
export type VoidReason = Extract<Finding, { readonly type: "void" }>["reason"];

/** Talk to each other before you go on; look at it; good to know. */
export type Level = "stop" | "look" | "know";

/** What is as it was for all that. */
export type Safe =
  | "sealed"
  | "signed"
  | "kept"
  | "not-taken"
  | "read-anew"
  | "not-told"
  | "the-rest"
  | "stay-members"
  | "reading"
  | "no-effect"
  | "in-order";

/** What there is to do. */
export type Act =
  | "compare"
  | "compare-with-them"
  | "prove"
  | "ask-inviter"
  | "ask-steward"
  | "ask-them"
  | "ask-operator"
  | "walk-out"
  | "confirm-me"
  | "end-hold"
  | "say-again"
  | "keep-open"
  | "wait"
  | "set-date"
  | "update"
  | "talk"
  | "nothing";

/** A place in a circle's log, and the day the hall took it; null where this device does not know. */
export interface Place {
  readonly seq: number;
  readonly day: number | null;
}

/** Something to warn of, how often alike, and where. Its sentences are in `en` and `es`. */
export interface Warning {
  readonly of: Warned;
  readonly level: Level;
  readonly safe: Safe;
  readonly act: Act;
  readonly count: number;
  readonly places: readonly Place[];
}
