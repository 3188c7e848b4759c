import type { Chain, ChainFinding, Read, SeenDiffers } from "@unionhall/kernel";
import type { Key } from "@unionhall/protocol";

/** What the chain shows, or what this device was to begin with. */
export type CircleFinding =
  | ChainFinding
  /** By whom: the hall may have shown them another past, or they do not tell the truth. */
  | (SeenDiffers & { readonly author: Key })
  /** The point that the anchor names is not the one it holds to. It was not used. */
  | { readonly type: "point-unfit"; readonly seq: number }
  /** What came before the anchor is not what the anchor says. */
  | { readonly type: "past-differs"; readonly seq: number };

/** The place it is about. */
export function placeOf(finding: CircleFinding): number {
  return finding.type === "head-differs" ? finding.signed.statement.seq : finding.seq;
}

/** Whether what an entry's author says they had seen is what the chain has; null where it is, or cannot be told. */
export function seenOtherwise(chain: Chain, read: Read): CircleFinding | null {
  if (!read.opened) return null;
  const finding = chain.checkSeen(read.seq, read.seen);
  return finding === null ? null : { ...finding, author: read.visit?.member ?? read.author };
}
