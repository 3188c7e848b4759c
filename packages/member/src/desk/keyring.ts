import type { CircleId } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import type { Written } from "@unionhall/union";
import type { DeskCircle } from "./kinds.ts";
import { deskCircle, deskDone } from "./kinds.ts";

/**
 * What a desk's book says this person holds, by circle. The first renewal half for a circle counts:
 * who has a device cannot put another in its place.
 */
export function keyring(
  entries: readonly Written[],
  scope: "at hand" | "with what is done" = "at hand",
): ReadonlyMap<CircleId, DeskCircle> {
  const circles = new Map<CircleId, DeskCircle>();
  for (const entry of entries) {
    const known = readAs(deskCircle, entry);
    if (known !== null && !circles.has(known.circle)) circles.set(known.circle, known);
    const done = readAs(deskDone, entry);
    if (done !== null && scope === "at hand") circles.delete(done.circle);
  }
  return circles;
}

/** Circles that this person is done with, and has not come to again. */
export function doneWith(entries: readonly Written[]): ReadonlySet<CircleId> {
  const atHand = keyring(entries);
  const done = entries.flatMap((entry) => readAs(deskDone, entry)?.circle ?? []);
  return new Set(done.filter((circle) => !atHand.has(circle)));
}
