import type { Language } from "@unionhall/member";
import { Drill } from "./drill.ts";
import { highTide, takenOver } from "./union/high-tide.ts";

/**
 * The drill's union of sixty, its year lived, on a hall of its own that runs: for whoever measures it or takes pictures. A
 * browser becomes its member by `linkForYou`, and finds its largest circle as `everyone`.
 */
export function openHighTide(language: Language): Promise<Drill> {
  return Drill.open({ union: highTide, takenOver, language });
}
