import type { Circle } from "../store/circle.ts";

/*
 * Note: a circle that is behind. The hall came back from an older copy. Nothing new is taken before what came after the
 * copy is back: it would stand where something else stood before, and two pasts would be told. So the circle is closed,
 * at least for as long as whoever was connected needs to come back and show how far it was, and at most until nobody
 * can be expected to bring the rest.
 */

/** Milliseconds. */
const atLeast = 5 * 60_000;
const atMost = 60 * 60_000;

export function isClosed({ ledger: { behind } }: Pick<Circle, "ledger">, now: number): boolean {
  return behind !== undefined && now < behind.since + (behind.whole ? atLeast : atMost);
}

/** The same circle, closed: it came from a copy, and nobody has shown yet whether it is behind. */
export function closed(circle: Circle, now: number): Circle {
  return { ...circle, ledger: { ...circle.ledger, behind: { since: now, door: 0, whole: true } } };
}
