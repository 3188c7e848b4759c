import { msInDay } from "@unionhall/protocol";
import type { Refusal } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";

/** Days after which a hall that says "later" each time is as one that refuses. */
const patience = 3;

/** The hall does not let this device in, or take from it what it lost, and says that it can later. A hold is not its doing. */
export async function notePutOff(circle: Circle, { reason, retryable }: Refusal): Promise<void> {
  if (retryable && reason !== "latch-paused") await circle.marks.putOffSince(today(circle));
}

/** Whether it has been so for days, by this device's clock and by the hall's: either may be wrong. */
export function isPutOff(circle: Circle): boolean {
  const { putOff } = circle.marks;
  const { here, there } = today(circle);
  return putOff !== null && here - putOff.here >= patience && there - putOff.there >= patience;
}

function today({ env, link }: Circle): { readonly here: number; readonly there: number } {
  const here = Math.floor(env.clock.now() / msInDay);
  return { here, there: here + link.daysOff };
}
