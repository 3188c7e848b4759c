import { caps, struct, uint } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";

export interface BoxMissed {
  /** The first epoch of a turn. */
  readonly epoch: number;
  /** How many boxes there are under its author's tag, none of which opens. */
  readonly tried: number;
}

/**
 * In the book: its author has been left without the keys of a turn. They can say so because an entry of the book
 * counts under any epoch that the book knows.
 */
export const boxMissed: EntryKind<BoxMissed> = {
  name: "box.missed",
  version: 1,
  payload: struct({ epoch: uint(), tried: uint(caps.boxes) }),
};
