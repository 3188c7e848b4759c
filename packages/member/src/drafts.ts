import type { CircleId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/**
 * What this person is writing and has not sent. It is kept on this device alone, sealed with the rest, through updates and
 * when the app is closed; it is away while the device is locked, and goes with its circle.
 */
export interface DraftActs {
  /** Empty where nothing is being written. `place` is a short name in ASCII. */
  of(circle: CircleId, place: string): string;
  /** At hand at once; fulfilled when it is on disk, or something newer that was written there. Empty takes it away. */
  put(circle: CircleId, place: string, draft: string): Promise<Outcome<void>>;
}
