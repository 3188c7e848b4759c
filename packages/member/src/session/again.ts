import { msInDay } from "@unionhall/protocol";
import type { Clock } from "../ports.ts";

/** How often a store that failed is tried. */
export const betweenTries = 60_000;

/** Runs something again and again, each time after a pause in ms. Returns how to call it off; never more than one alarm is set. */
export function again(clock: Clock, pause: () => number, run: () => void): () => void {
  const next = (): (() => void) =>
    clock.after(pause(), () => {
      callOff = next();
      run();
    });
  let callOff = next();
  return () => callOff();
}

/** Runs something whenever a day of the hall's calendar (UTC) begins. */
export function daily(clock: Clock, run: () => void): () => void {
  return again(clock, () => msInDay - (clock.now() % msInDay), run);
}
