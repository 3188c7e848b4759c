import type { Stop } from "../decisions/rounds.ts";
import { longestStop } from "../decisions/rounds.ts";

/** The last day of so many from one on, as the calendar has it; clocks that are yet stopped move it. */
export function lastDayIn(stops: readonly Stop[], from: number, days: number): number {
  return stops.reduce((last, stop) => {
    const still = goesOnAt(stop) - Math.max(from, stop.from);
    return stop.from <= last && still > 0 ? last + still : last;
  }, from + days);
}

/** The first day on which clocks go again. */
export function goesOnAt({ from, until }: Stop): number {
  return until ?? from + longestStop;
}

/** The stop that there is on a day; null while clocks go. */
export function stopOn<S extends Stop>(stops: readonly S[], day: number): S | null {
  const stop = stops.at(-1);
  return stop !== undefined && day < goesOnAt(stop) ? stop : null;
}
