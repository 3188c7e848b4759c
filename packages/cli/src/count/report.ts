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
}

export interface ReportStage {
  /** What happened, in plain sentences. */
  readonly says: readonly string[];
  readonly totals: { readonly [name: string]: string };
  readonly exhausted?: string;
  readonly cutOff?: string;
}

export interface ReportTie {
  readonly stage: number;
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: "stage" | "lot";
  /** The seed of a lot in hexadecimal; the empty one is nobody's, and can be foretold. */
  readonly seed?: string;
  readonly says: string;
}
