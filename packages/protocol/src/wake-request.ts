import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { id, list, struct, text } from "./codec.ts";
import type { CircleId } from "./ids.ts";

/**
 * Once something comes in one of these circles that another latch brought, the push service is told to wake the device at
 * this address, once. It takes the place of what the device asked for before; no circles: not any more. Circles that this
 * connection has not entered do not count. Answer: `done`.
 */
export interface Wake {
  readonly type: "wake";
  /** The device's address at its push service. */
  readonly at: string;
  readonly circles: readonly CircleId[];
}

export const wakeForm: Codec<Omit<Wake, "type">> = struct({
  at: text(caps.wakeAddress),
  circles: list(id("circle"), caps.wakeCircles),
});
