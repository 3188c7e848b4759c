import type { Answer, Key, Latch, Reason } from "@unionhall/protocol";
import { may } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import { isClosed } from "./behind.ts";
import type { Guest, Hall } from "./hall.ts";
import { refuse } from "./hall.ts";

export type Inside =
  | { readonly ok: true; readonly circle: Circle; readonly latch: Latch }
  | { readonly ok: false; readonly reason: Reason };

/** Whether the key opens the circle at this moment. */
export function opens(circle: Circle | null, key: Key, now: number): Inside {
  if (circle === null) return { ok: false, reason: "no-such-circle" };
  if (isClosed(circle, now)) return { ok: false, reason: "behind" };
  const latch = latchIn(circle.door, key);
  if (latch === undefined) return { ok: false, reason: "latch-not-in-door" };
  if (latch.until !== undefined && latch.until <= now) return { ok: false, reason: "latch-lapsed" };
  if (isPaused(circle, key, now)) return { ok: false, reason: "latch-paused" };
  return { ok: true, circle, latch };
}

export function isPaused(circle: Circle, key: Key, now: number): boolean {
  return circle.ledger.pauses.some((pause) => pause.latch === key && pause.until > now);
}

/** Whether the guest is in the circle at this moment: what it was when it entered does not count. */
export function inside(circle: Circle | null, guest: Guest, id: Circle["id"], now: number): Inside {
  const key = guest.entered.get(id);
  return key === undefined ? { ok: false, reason: "not-entered" } : opens(circle, key, now);
}

/** The same, and with a right to be there: a join latch only stands in the doorway. */
export function member(circle: Circle | null, guest: Guest, id: Circle["id"], now: number): Inside {
  const found = inside(circle, guest, id, now);
  return found.ok && !may(found.latch, "enter") ? { ok: false, reason: "not-allowed" } : found;
}

/**
 * Whose rate it counts against: a visit's and an invitation's against that of who made it, or who makes one after the
 * other had as much again with each.
 */
export function answering({ key, by = key }: Latch): Key {
  return by;
}

/** For verbs that only read. */
export async function asMember(
  hall: Hall,
  guest: Guest,
  id: Circle["id"],
  read: (circle: Circle, latch: Latch) => Promise<Answer>,
): Promise<Answer> {
  const found = member(await hall.store.circle(id), guest, id, hall.now());
  return found.ok ? read(found.circle, found.latch) : refuse(found.reason);
}
