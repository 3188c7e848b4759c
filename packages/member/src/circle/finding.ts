import type { Chain, ChainFinding, Read, SeenDiffers } from "@unionhall/kernel";
import type { Bytes, Key } from "@unionhall/protocol";

/** What a hall showed itself by, or a member's device by what it had seen, at a place. */
export interface CircleFinding {
  readonly type:
    | ChainFinding["type"]
    | SeenDiffers["type"]
    /** By the count of its author's device, something is missing before this. */
    | "missing"
    /** The hall signed two pasts. */
    | "fork"
    /** The hall's circle ends sooner than it did. */
    | "went-back"
    /** The hall acknowledged something of this device's here, and has something else, or nothing. */
    | "lost"
    /** A box with this member's tag does not hold the keys that its epoch commits to. */
    | "box-unfit"
    /** The door is older than one that the hall spoke of before. */
    | "door-went-back"
    /** The point that the anchor names is not the one it holds to. It was not used. */
    | "point-unfit"
    /** What came before the anchor is not what the anchor says. */
    | "past-differs";
  readonly seq: number;
  /**
   * Who had seen another past: the hall may have shown it to them, or they do not tell the truth. Whose entry is missing:
   * the hall may leave it out, or they left a number out.
   */
  readonly author?: Key;
  /** Of a fork: `forkProofBytes`. */
  readonly proof?: Bytes;
}

/** What the chain says, with the place it is about. */
export function atPlace(finding: ChainFinding): CircleFinding {
  const { type } = finding;
  return { type, seq: type === "head-differs" ? finding.signed.statement.seq : finding.seq };
}

/** Whether what an entry's author says they had seen is what the chain has; null where it is, or cannot be told. */
export function seenOtherwise(chain: Chain, read: Read): CircleFinding | null {
  if (!read.opened) return null;
  const finding = chain.checkSeen(read.seq, read.seen);
  return finding === null ? null : { type: finding.type, seq: read.seq, author: read.visit?.member ?? read.author };
}
