import type { Void } from "@unionhall/kernel";
import { book as bookRoom, turnOf } from "@unionhall/protocol";
import { isApart } from "./apart.ts";
import type { Circle } from "./circle.ts";
import { headShown } from "./head-shown.ts";
import type { Waiting } from "./waiting.ts";

/** Why something that waits is not sent although the hall can be reached: see `Circle.parted`, `lacksLawfulKeys`, `notNow`. */
export type HeldBack = "two-pasts" | "keys" | "time-out" | "floor";

export function heldBack(circle: Circle, { kind, room }: Pick<Waiting, "kind" | "room">): HeldBack | null {
  // What the hall signed of this past is shown to those in the other; whatever else is said here would be said there.
  if (circle.parted) return kind === headShown.name ? null : "two-pasts";
  if (room === bookRoom) return null;
  if (lacksLawfulKeys(circle)) return "keys";
  const reason = notNow(circle, kind);
  return reason === null ? null : reason === "has-no-floor" ? "floor" : "time-out";
}

/** Why what this member says in a room would not count as the circle's law has it; null where it does. */
export function notNow({ book, next, voice }: Circle, kind: string): Void | null {
  const speaks = book.voices.get(voice);
  const by = speaks === undefined ? undefined : book.members.get(speaks.member);
  return by === undefined ? null : book.law.judgeSaid(by, { kind, ...next });
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
