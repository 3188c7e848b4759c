import type { Answer, Door, Key, Swap, Swapped } from "@unionhall/protocol";
import { bytesOf, caps, swapToSign } from "@unionhall/protocol";
import type { Circle, Ledger } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import { isClosed } from "./behind.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";

/**
 * From any connection, entered or not and on hold or not: whoever holds the renewal key is the member. The new
 * latch stands where the old one stood, answers for what that one added, and takes over the holds it signed.
 */
export async function swap(hall: Hall, guest: Guest, request: Swap): Promise<Answer> {
  const { circle: id, from, to, renew, signature } = request;
  const before = await hall.store.circle(id);
  if (before === null) return refuse("no-such-circle");
  if (isClosed(before, hall.now())) return refuse("behind");
  if (isDone(before, request)) return done;
  const key = latchIn(before.door, from)?.renew;
  if (key === undefined) return refuse("latch-not-in-door");
  if (!(await hall.crypto.verify(bytesOf(key), signature, swapToSign(id, from, to, renew))))
    return refuse("bad-signature");
  return hall.store.change(id, {}, ({ circle }) => {
    if (circle === null) return { answer: refuse("no-such-circle") };
    if (isClosed(circle, hall.now())) return { answer: refuse("behind") };
    if (isDone(circle, request)) return { answer: done };
    if (latchIn(circle.door, from)?.renew !== key) return { answer: refuse("latch-not-in-door") };
    if (latchIn(circle.door, to) !== undefined) return { answer: refuse("latch-twice") };
    // Who swaps without end could do anything without end: but for turns, each new latch may do as much as any.
    if (!hall.swapRates.take(from, hall.now())) return { answer: refuse("too-fast") };
    for (const rates of [hall.swapRates, hall.turnRates, hall.removalRates]) rates.handOver(from, to);
    return { answer: done, changes: { circle: swapped(circle, request) } };
  });
}

/** The answer to the first try may have been lost: what stands already is done, and nothing is changed by saying so. */
function isDone({ door }: Circle, { from, to, renew }: Swap): boolean {
  return latchIn(door, from) === undefined && latchIn(door, to)?.renew === renew;
}

/** The circle after a swap. */
export function swapped(circle: Circle, { from, to, renew, signature }: Swapped): Circle {
  const now = (key: Key): Key => (key === from ? to : key);
  const latches = circle.door.latches.map((latch) => {
    if (latch.key === from) return { ...latch, key: to, renew };
    return latch.by === from ? { ...latch, by: to } : latch;
  });
  const door: Door = { ...circle.door, version: circle.door.version + 1, latches };
  const ledger: Ledger = {
    ...circle.ledger,
    holds: circle.ledger.holds.map((hold) => ({
      latch: now(hold.latch),
      by: now(hold.by),
      at: hold.at,
      counts: hold.counts && hold.latch !== from,
    })),
    opened: circle.ledger.opened.map((opened) => ({ ...opened, by: now(opened.by) })),
    pauses: circle.ledger.pauses.filter((pause) => pause.latch !== from),
    walked: circle.ledger.walked.map(({ latch, at }) => ({ latch: now(latch), at })),
    swaps: [...circle.ledger.swaps, { from, to, renew, signature }].slice(-caps.swaps),
  };
  return { ...circle, door, ledger };
}
