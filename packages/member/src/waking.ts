import type { Bytes } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** To be told by a push service that something came, on a device that is not at hand. */
export interface WakingActs {
  /** The key by which push services know the hall of this person's desk; null where it wakes nobody, or cannot be reached. */
  readonly key: Bytes | null;
  /**
   * Once something comes that this person did not bring themselves, in a circle of that hall that is not out of their sight, it
   * has the device at this address woken: once, and then it wants to be asked again.
   */
  askAt(address: string): Promise<Outcome<void>>;
  noMore(address: string): Promise<Outcome<void>>;
}
