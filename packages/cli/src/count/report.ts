import type { Method } from "./method.ts";

/** What a count came to, in the words of one language: printed as JSON as it is, or as a page. */
export interface Report {
  readonly method: Method;
  readonly seats: number | null;
  readonly quota?: number;
  /** In the order of their election. */
  readonly elected: readonly string[];
  readonly excluded: readonly string[];
  readonly stages: readonly ReportStage[];
  readonly ties: readonly ReportTie[];
  /** The projects that are funded, by their ids, in the order in which they were. */
  readonly selected?: readonly string[];
  readonly projects?: readonly ReportProject[];
}

/** A project, and why it was funded or not. */
export interface ReportProject {
  readonly id: string;
  readonly name: string;
  readonly cost: string;
  readonly votes: number;
  readonly funded: boolean;
  readonly why: string;
}

export interface ReportStage {
  /** What happened, in plain sentences. */
  readonly says: readonly string[];
  readonly totals: { readonly [name: string]: string };
  readonly exhausted?: string;
  readonly cutOff?: string;
  /** Everybody in their order, those who stand equal together. */
  readonly ranking?: readonly (readonly string[])[];
  /** How many papers have one before another. */
  readonly pairs?: { readonly [name: string]: { readonly [name: string]: number } };
  /** How many papers give each grade, the worst one first, and which one is somebody's majority grade. */
  readonly grades?: { readonly [name: string]: { readonly majority: string; readonly given: readonly number[] } };
}

export interface ReportTie {
  readonly stage: number;
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: "stage" | "cost" | "votes" | "lot";
  /** The seed of a lot in hexadecimal; the empty one is nobody's, and can be foretold. */
  readonly seed?: string;
  /** Of a lot drawn while money was being added, in a reckoning that does not stand: the one that ended it, or an earlier one. */
  readonly adding?: "earlier" | "ended";
  readonly says: string;
}
