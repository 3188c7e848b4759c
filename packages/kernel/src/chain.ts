import type { CircleId, EntryId, Head, SignedHead } from "@unionhall/protocol";
import { firstHead, nextHead } from "@unionhall/protocol";

/** What a chain can find wrong. Each is shown to members, never passed over. */
export type ChainFinding =
  /** The hall left a place out. */
  | { readonly type: "gap"; readonly seq: number }
  /** The hall's days went back. */
  | { readonly type: "day-went-back"; readonly seq: number }
  /** Two different entries were served for one place. */
  | { readonly type: "changed"; readonly seq: number }
  /** The hall signed a head that is not the one these entries make. */
  | { readonly type: "head-differs"; readonly signed: SignedHead; readonly ours: Head };

/** The author of the entry at a place says that they saw another past than this device. */
export interface SeenDiffers {
  readonly type: "seen-differs";
  readonly seq: number;
  readonly seen: number;
}

export interface Link {
  readonly seq: number;
  readonly day: number;
  readonly id: EntryId;
}

/** The heads of a circle as this device computes them, from an anchor it trusts. */
export class Chain {
  readonly circle: CircleId;
  readonly #start: number;
  readonly #heads: Head[];
  readonly #days: number[];

  /** From the beginning, or from an anchor. */
  constructor(
    circle: CircleId,
    anchor: { readonly seq: number; readonly head: Head; readonly day: number } | null = null,
  ) {
    this.circle = circle;
    this.#start = anchor?.seq ?? 0;
    this.#heads = [anchor?.head ?? firstHead(circle)];
    this.#days = [anchor?.day ?? 0];
  }

  get seq(): number {
    return this.#start + this.#heads.length - 1;
  }

  get head(): Head {
    return this.#heads.at(-1) as Head;
  }

  get day(): number {
    return this.#days.at(-1) as number;
  }

  /** Takes the next entry; one already taken is compared. Null when all is well. */
  take(link: Link): ChainFinding | null {
    if (link.seq <= this.seq) return this.#compare(link);
    if (link.seq !== this.seq + 1) return { type: "gap", seq: this.seq + 1 };
    if (link.day < this.day) return { type: "day-went-back", seq: link.seq };
    this.#heads.push(nextHead(this.head, link.id, link.day));
    this.#days.push(link.day);
    return null;
  }

  /** The head at a place, if this chain reaches it. */
  at(seq: number): Head | undefined {
    return this.#heads[seq - this.#start];
  }

  /** Checks what an author says they had seen. */
  checkSeen(seq: number, seen: { readonly seq: number; readonly head: Head }): SeenDiffers | null {
    const ours = this.at(seen.seq);
    const impossible = seen.seq >= seq;
    return impossible || (ours !== undefined && ours !== seen.head)
      ? { type: "seen-differs", seq, seen: seen.seq }
      : null;
  }

  /** Checks a head the hall signed. The caller has checked the signature. */
  checkSigned(signed: SignedHead): ChainFinding | null {
    const ours = this.at(signed.statement.seq);
    if (ours === undefined || ours === signed.statement.head) return null;
    return { type: "head-differs", signed, ours };
  }

  #compare(link: Link): ChainFinding | null {
    const before = this.at(link.seq - 1);
    if (before === undefined) return null;
    return nextHead(before, link.id, link.day) === this.at(link.seq) ? null : { type: "changed", seq: link.seq };
  }
}
