import { percentile } from "../bench/deliver-load.ts";
import type { Kill } from "./round.ts";

/** How often what was killed, and how long it then took until somebody was answered. */
export function summary(kills: readonly Kill[]): string {
  const targets = [...new Set(kills.map(({ target }) => target))].toSorted();
  return targets
    .map((target) => {
      const times = Float64Array.from(kills.flatMap((kill) => (kill.target === target ? kill.restart : []))).toSorted();
      const at = (share: number): string => `${Math.round(percentile(times, share))} ms`;
      return `${times.length} × ${target}: answered again after ${at(0.5)} (median), ${at(0.9)} (90 %), ${at(1)} (longest)`;
    })
    .join("\n");
}
