import type { ChainFinding } from "@unionhall/kernel";

/** What the chain shows, or what this device was to begin with. */
export type CircleFinding =
  | ChainFinding
  /** The point that the anchor names is not the one it holds to. It was not used. */
  | { readonly type: "point-unfit"; readonly seq: number }
  /** What came before the anchor is not what the anchor says. */
  | { readonly type: "past-differs"; readonly seq: number };

/** The place it is about. */
export function placeOf(finding: CircleFinding): number {
  return finding.type === "head-differs" ? finding.signed.statement.seq : finding.seq;
}
