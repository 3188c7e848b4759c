import type { Void } from "@unionhall/kernel";

/** Every device would pass this deed over: it is not done. */
export class WouldNotCount extends Error {
  override readonly name = "WouldNotCount";
  readonly reason: Void;
  constructor(reason: Void) {
    super(reason);
    this.reason = reason;
  }
}
