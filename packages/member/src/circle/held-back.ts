import { book as bookRoom, turnOf } from "@unionhall/protocol";
import { isApart } from "./apart.ts";
import type { Circle } from "./circle.ts";
import { headShown } from "./head-shown.ts";
import type { Waiting } from "./outbox.ts";

/** Why something that waits is not sent although the hall can be reached: see `Circle.parted`, and `lacksLawfulKeys`. */
export type HeldBack = "two-pasts" | "keys";

export function heldBack(circle: Circle, { kind, room }: Pick<Waiting, "kind" | "room">): HeldBack | null {
  // What the hall signed of this past is shown to those in the other; whatever else is said here would be said there.
  if (circle.parted) return kind === headShown.name ? null : "two-pasts";
  return room !== bookRoom && lacksLawfulKeys(circle) ? "keys" : null;
}

/**
 * In a room an entry counts under keys of the turn that is newest in the book at its place. Where the hall has another
 * turn, or this device cannot read the book on or has no keys of its newest turn, what is sealed now would be void.
 */
function lacksLawfulKeys(circle: Circle): boolean {
  const { book, waitsAt } = circle;
  const newest = circle.openEpochs().at(-1)?.number;
  const turn = book.turns.at(-1)?.turn ?? 0;
  return waitsAt !== null || isApart(circle) || newest === undefined || turnOf(newest) !== turn;
}
