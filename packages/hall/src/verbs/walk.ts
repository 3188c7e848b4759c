import type { Answer, BoxTag, CircleId, Door, Key, PutOffers, Reason, WalkFrom } from "@unionhall/protocol";
import { bytesOf, caps, may, offersToSign, walkToSign } from "@unionhall/protocol";
import type { Circle, LatchThen, Ledger } from "../store/circle.ts";
import { latchIn, most } from "../store/circle.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, ledgerMs, refuse } from "./hall.ts";

/*
 * Walking out: whoever has a latch of the door, or had one in the last 30 days, opens a new circle here and leaves offers
 * for the others. A pause does not keep them: whoever shuts others out could pause them as well.
 */

/** The ledger after the door has changed: members' latches that went stay known for a while. */
export function ledgerAfter({ door: before, ledger }: Circle, door: Door, at: number): Ledger {
  if (door === before) return ledger;
  const gone = before.latches.filter((latch) => latch.renew !== undefined && latchIn(door, latch.key) === undefined);
  const dropped = [...ledger.dropped, ...gone.map(({ key: latch }) => ({ latch, at }))];
  return gone.length === 0 ? ledger : { ...ledger, dropped: dropped.slice(-most) };
}

export function isWalkSigned(hall: Hall, { circle, latch, signature }: WalkFrom, to: CircleId): Promise<boolean> {
  return hall.crypto.verify(bytesOf(latch), signature, walkToSign(hall.id, circle, to));
}

/**
 * The circle with the walk noted, once a latch in 30 days; not among those that it answers for, or somebody could use
 * them up first.
 */
export function walksFrom(
  circle: Circle | null,
  latch: Key,
  now: number,
): { readonly sponsor: Circle } | { readonly reason: Reason } {
  const reason = whyNotWalk(circle, latch, now);
  if (circle === null || reason !== null) return { reason: reason ?? "no-such-circle" };
  if (isLately(circle.ledger.walked, latch, now)) return { reason: "quota" };
  const walked = [...circle.ledger.walked, { latch, at: now }];
  return { sponsor: { ...circle, ledger: { ...circle.ledger, walked } } };
}

function whyNotWalk(circle: Circle | null, key: Key, now: number): Reason | null {
  if (circle === null) return "no-such-circle";
  const latch = latchIn(circle.door, key);
  const isIn = latch !== undefined && may(latch, "enter") && !may(latch, "visit");
  return isIn || isLately(circle.ledger.dropped, key, now) ? null : "latch-not-in-door";
}

function isLately(latches: readonly LatchThen[], key: Key, now: number): boolean {
  return latches.some(({ latch, at }) => latch === key && at > now - ledgerMs);
}

/** They lie with the boxes of the newest epoch, one for each latch and tag, and go with them. */
export async function putOffers(hall: Hall, guest: Guest, request: PutOffers): Promise<Answer> {
  const { circle: id, latch, signature, offers } = request;
  if (!(await hall.crypto.verify(bytesOf(latch), signature, offersToSign(hall.id, id, offers))))
    return refuse("bad-signature");
  return hall.store.change(id, {}, ({ circle }) => {
    const reason = whyNotWalk(circle, latch, hall.now());
    if (circle === null || reason !== null) return { answer: refuse(reason ?? "no-such-circle") };
    const { tail } = circle;
    const bytes = tail.bytes + offers.reduce((sum, { sealed }) => sum + sealed.length, 0);
    if (bytes > hall.limits.bytesPerCircle) return { answer: refuse("quota") };
    if (!hall.rates.take(latch, hall.now())) return { answer: refuse("too-fast") };
    const boxes = offers.map((offer) => ({ ...offer, epoch: tail.epoch, latch }));
    const ledger = { ...circle.ledger, offered: circle.ledger.offered + 1 };
    return { answer: done, changes: { circle: { ...circle, ledger, tail: { ...tail, bytes } }, boxes } };
  });
}

type GetOffers = { readonly circle: CircleId; readonly tag: BoxTag };

/** From any connection: only members of the circle can make a tag, and those who were shut out are who needs it. */
export async function getOffers(hall: Hall, _: Guest, { circle, tag }: GetOffers): Promise<Answer> {
  if ((await hall.store.circle(circle)) === null) return refuse("no-such-circle");
  const boxes = await hall.store.boxes(circle, [tag], hall.limits.bytesPerPage);
  const offers = boxes.map(({ sealed }) => sealed).filter(({ length }) => length <= caps.offer);
  return { type: "offers", offers: offers.slice(0, caps.offers) };
}
