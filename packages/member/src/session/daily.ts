import { msInDay } from "@unionhall/kernel";
import type { Clock } from "../ports.ts";

/** Runs something whenever a day of the hall's calendar (UTC) begins. Returns how to call it off. */
export function daily(clock: Clock, run: () => void): () => void {
  const next = (): (() => void) =>
    clock.after(msInDay - (clock.now() % msInDay), () => {
      callOff = next();
      run();
    });
  let callOff = next();
  return () => callOff();
}
