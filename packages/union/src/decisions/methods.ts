/** How a decision is made. Ranked and secret ones will be more of them. */
export const methods = [
  "advice",
  "consent",
  "consensus",
  "gradients",
  "majority",
  "supermajority",
  "approval",
] as const;
export type Method = (typeof methods)[number];

/**
 * What somebody can say to a decision. An objection and a block are no such word: they stand in the book. `despite` goes
 * along and sets aside what stood against it by then, where the rule lets so many do that.
 */
export const allChoices = [
  "advice",
  "consent",
  "despite",
  "agree",
  "reservations",
  "aside",
  "yes",
  "no",
  "abstain",
  "1",
  "2",
  "3",
  "4",
  "5",
  "options",
] as const;
export type Choice = (typeof allChoices)[number];

/** By method, in the order in which they are offered. Gradients go from 1, "not at all", to 5, "all of it". */
export const choices: Readonly<Record<Method, readonly Choice[]>> = {
  advice: ["advice"],
  consent: ["consent", "despite", "abstain"],
  consensus: ["agree", "despite", "reservations", "aside"],
  gradients: ["1", "2", "3", "4", "5"],
  majority: ["yes", "no", "abstain"],
  supermajority: ["yes", "no", "abstain"],
  approval: ["options", "abstain"],
};

/** What somebody says; for approval, which of the options. */
export interface Position {
  readonly choice: Choice;
  /** By their places, from 0. Empty but for approval. */
  readonly options: readonly number[];
}

/** What all positions come to. */
export interface Counts {
  /** How many took part. */
  readonly takers: number;
  /** How many said each, in the method's order. */
  readonly said: readonly { readonly choice: Choice; readonly count: number }[];
  /** How many chose each option. */
  readonly options: readonly number[];
  /** How many set aside what stands open against it. */
  readonly aside: number;
  /** How many of the positions somebody else recorded: by phone, on paper. */
  readonly carried: number;
}
