import { Drill, type DrillAsk } from "./drill.ts";
import { highTide, takenOver } from "./union/high-tide.ts";

/**
 * The drill's union of sixty, its year lived, on a hall of its own that runs: also for whoever measures it or takes pictures. A
 * browser becomes its member by `linkForYou`.
 */
export function liveHighTide(ask: Omit<DrillAsk, "union" | "takenOver">): Promise<Drill> {
  return Drill.open({ union: highTide, takenOver, ...ask });
}
