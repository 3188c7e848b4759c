import type { FoundingActs, Outcome } from "@unionhall/member";
import type { Scene } from "./scene.ts";

/** Nothing is there already, and what the hall would not open is let go of all at once. */
export function scriptedFoundings(scene: Scene, deed: (change: () => void) => Promise<Outcome<void>>): FoundingActs {
  return {
    fromTemplates: () => Promise.resolve({ ok: true, value: { there: [] } }),
    furnish: () => deed(() => undefined),
    opening: () => scene.opening ?? [],
    letGo: () => deed(() => void (scene.opening = [])),
  };
}
