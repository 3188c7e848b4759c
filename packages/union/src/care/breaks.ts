import type { Codec, RoomId } from "@unionhall/protocol";
import { id, struct, uint } from "@unionhall/protocol";

/** That whoever tells it needs a break in a call. */
export interface BreakNeeded {
  /** The call's room. */
  readonly call: RoomId;
  /** When they said so, in ms since 1970. */
  readonly time: number;
}

/** Of one member, in one circle, at once. */
export const mostBreaks = 4;
/** For so long it can be read, in ms: longer than a call. */
export const breakStands: number = 4 * 3_600_000;

/** By so much two clocks may differ, in ms: some phones are set by hand to another zone. */
const apart = 26 * 3_600_000;

/** Whether whoever was told sees it still. Whoever told it takes it back once it is over, by their own clock. */
export function breakIsSeen({ time }: BreakNeeded, now: number): boolean {
  return time + breakStands + apart > now;
}

export const breakForm: Codec<BreakNeeded> = struct({ call: id("room"), time: uint() });
