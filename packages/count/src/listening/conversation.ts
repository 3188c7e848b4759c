import type { Cast } from "./votes.ts";

/** How a statement stands with those who moderate. What is `away` they took out; what is `about-people` asks who somebody is. */
export type Standing = "in" | "waiting" | "away" | "about-people";

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
}

/** The groups that somebody else has found, and what they said about them: to be held against what comes out here. */
export interface Given {
  readonly source: string;
  /** Who is in each. */
  readonly groups: readonly (readonly string[])[];
  /** The statements' weights on both axes, if they were told. */
  readonly axes: readonly ReadonlyMap<string, number>[];
  readonly consensus: ReadonlyMap<string, number>;
  /** How often each person voted, as they counted it. */
  readonly voted: ReadonlyMap<string, number>;
}

export interface Conversation {
  readonly topic: string;
  readonly description: string;
  /** Only what the moderators let in is to be quoted. */
  readonly strict: boolean;
  readonly statements: readonly Statement[];
  readonly cast: readonly Cast[];
  readonly given: Given | null;
  /** What was odd about the files and did no harm, in plain sentences. */
  readonly notes: readonly string[];
}
