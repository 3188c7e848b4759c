import type { CircleId } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import type { Written } from "@unionhall/union";
import type { DeskCircle } from "./kinds.ts";
import { deskCircle, deskDone } from "./kinds.ts";

/** What a desk's book says this person holds, by circle. */
export function keyring(entries: readonly Written[]): ReadonlyMap<CircleId, DeskCircle> {
  const held = [...everHeld(entries)].flatMap(([circle, { times, isOver }]) =>
    isOver ? [] : [[circle, times.at(-1)!] as const],
  );
  return new Map(held);
}

/** Each time somebody was in a circle, and whether they are done with it. */
export interface Held {
  readonly times: readonly DeskCircle[];
  readonly isOver: boolean;
  /**
   * What was said of it that changed something: by turns that they are in, and done with it. Null where a device has let
   * go of the keys that they were in by.
   */
  readonly said: readonly (Written | null)[];
}

/** A device that was taken can say that its person is done with a circle, and came again, as often as it likes. */
const mostTimes = 16;

/**
 * What a desk's book says of each circle this person ever held. Of each time the first that was written counts: who has
 * a device cannot put another renewal half in its place.
 */
export function everHeld(entries: readonly Written[]): ReadonlyMap<CircleId, Held> {
  const circles = new Map<CircleId, Held>();
  for (const entry of entries) {
    const known = readAs(deskCircle, entry);
    const before = known === null ? undefined : circles.get(known.circle);
    if (known !== null && (before?.isOver ?? true)) {
      const times = [...(before?.times ?? []), known].slice(0, mostTimes);
      circles.set(known.circle, { times, isOver: false, said: [...(before?.said ?? []), entry] });
    }
    const done = readAs(deskDone, entry);
    const held = done === null ? undefined : (circles.get(done.circle) ?? { times: [], isOver: false, said: [null] });
    if (done !== null && held?.isOver === false)
      circles.set(done.circle, { ...held, isOver: true, said: [...held.said, entry] });
  }
  return circles;
}

/** What an old desk says of this person's circles that a new one does not say yet. */
export function unsaid(old: readonly Written[], next: readonly Written[]): readonly Written[] {
  const there = everHeld(next);
  return [...everHeld(old)].flatMap(([circle, { said }]) =>
    said.slice(there.get(circle)?.said.length ?? 0).filter((each) => each !== null),
  );
}

/** Whether there are keys in it of a circle that this person is done with. */
export function holdsSpentKeys(entries: readonly Written[]): boolean {
  return [...everHeld(entries).values()].some(({ isOver, times }) => isOver && times.length > 0);
}

/** Circles that this person is done with, and has not come to again. */
export function doneWith(entries: readonly Written[]): ReadonlySet<CircleId> {
  const held = [...everHeld(entries)];
  return new Set(held.flatMap(([circle, { isOver }]) => (isOver ? [circle] : [])));
}
