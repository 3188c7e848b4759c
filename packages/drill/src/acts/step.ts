import type { CircleState } from "@unionhall/member";
import type { Said } from "../union/said.ts";

export type Fact = readonly [name: Said, value: Said | string];

/** One thing that happened in an act, for whoever looks on. */
export interface Step {
  readonly said: Said;
  /** What was counted or found, each with its name. */
  readonly facts?: readonly Fact[];
  /** Bytes as they are, in hex. */
  readonly bytes?: string;
}

export const actNames = ["raid", "phone", "adviser", "steward", "plug"] as const;
export type ActName = (typeof actNames)[number];

/** What is done, step by step as it is done; the last words say what leaks for all that. */
export interface Act {
  readonly steps: AsyncGenerator<Step, void>;
  readonly leaks: readonly Said[];
}

/** The same words in both languages: a name, a number, what somebody typed. */
export const as = (text: string): Said => [text, text];

/** How a member stands with a circle. */
export const stands: { readonly [state in CircleState]: Said } = {
  waiting: ["waiting", "espera"],
  in: ["in", "dentro"],
  held: ["on hold", "en pausa"],
  suspended: ["waits for a word", "espera una palabra"],
  out: ["out", "fuera"],
};
