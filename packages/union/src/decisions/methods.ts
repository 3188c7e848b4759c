/** How a decision is made. Secret ones will be more of them. */
export const methods = [
  "advice",
  "consent",
  "consensus",
  "gradients",
  "majority",
  "supermajority",
  "approval",
  "ranked",
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
  ranked: ["options", "abstain"],
};

/** What somebody says; between options, which of them. */
export interface Position {
  readonly choice: Choice;
  /** By their places, from 0: all that are chosen, as they stand; or, where they are ranked, in the order of preference. Else empty. */
  readonly options: readonly number[];
}

/** The methods by which people choose between options. */
export const betweenOptions: readonly Method[] = ["approval", "ranked"];

/** What all positions come to. */
export interface Counts {
  /** How many took part. */
  readonly takers: number;
  /** How many said each, in the method's order. */
  readonly said: readonly { readonly choice: Choice; readonly count: number }[];
  /** How many chose each option; where they are ranked, how each stands to each: see `comparisons.ts`. */
  readonly options: readonly number[];
  /** How many set aside what stands open against it. */
  readonly aside: number;
  /** How many of the positions somebody else recorded: by phone, on paper. */
  readonly carried: number;
}
