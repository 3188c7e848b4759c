import { Chain } from "@unionhall/kernel";
import type { Box, CircleId, EpochRecord, Placed, Sealed } from "@unionhall/protocol";
import { entryId } from "@unionhall/protocol";

/** 2026-01-01. */
const firstDay = 20_454;

/** A hall by hand: it gives places and days, and believes everyone. */
export class HandHall {
  readonly chain: Chain;
  readonly placed: Placed[] = [];
  readonly records: EpochRecord[] = [];
  readonly boxes: Box[] = [];
  day: number = firstDay;

  constructor(circle: CircleId) {
    this.chain = new Chain(circle);
  }

  /** The place of the entry. */
  place({ header, body }: Sealed): number {
    const seq = this.placed.length + 1;
    this.placed.push({ seq, day: this.day, header, body });
    const finding = this.chain.take({ seq, day: this.day, id: entryId(header) });
    if (finding !== null) throw new Error(finding.type);
    return seq;
  }
}
