import type { Answer, Bytes, CircleId, Key, Reason } from "@unionhall/protocol";
import { bytesOf, holdToSign, liftToSign, may } from "@unionhall/protocol";
import type { Circle, Hold } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import { isClosed } from "./behind.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, hourMs, ledgerMs, refuse } from "./hall.ts";
import { isPaused, member } from "./inside.ts";

/** How long a pause lasts, and how long a hold waits for the others it needs. */
const pauseMs: number = 72 * hourMs;

interface Ask {
  readonly circle: CircleId;
  readonly latch: Key;
  readonly by: Key;
  readonly signature: Bytes;
}

/** Members who fear for a phone pause it together; nobody pauses much, and the renewal key ends it. */
export async function hold(hall: Hall, guest: Guest, ask: Ask): Promise<Answer> {
  const { circle: id, latch, by, signature } = ask;
  if (guest.entered.get(id) !== by) return refuse("not-entered");
  if (!(await hall.crypto.verify(bytesOf(by), signature, holdToSign(id, latch)))) return refuse("bad-signature");
  return hall.store.change(id, {}, ({ circle }) => {
    const stands = member(circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    const reason = whyNot(stands.circle, ask, hall.now());
    if (reason === "said-already") return { answer: done };
    if (reason !== null) return { answer: refuse(reason) };
    return { answer: done, changes: { circle: held(stands.circle, { latch, by, at: hall.now(), counts: true }) } };
  });
}

function whyNot({ door, ledger }: Circle, { latch, by }: Ask, now: number): Reason | "said-already" | null {
  if (latchIn(door, latch) === undefined) return "latch-not-in-door";
  const theirs = latchIn(door, by);
  // Whoever takes part as an adviser or a guest has a latch that only enters: they ask for no hold.
  if (door.hold === 0 || theirs?.renew === undefined || !may(theirs, "invite")) return "not-allowed";
  // A latch signs one hold in this time.
  const last = ledger.holds.find((each) => each.by === by && each.at > now - ledgerMs);
  if (last === undefined) return null;
  return last.latch === latch && last.counts ? "said-already" : "too-fast";
}

function held(circle: Circle, added: Hold): Circle {
  const { holds, pauses } = circle.ledger;
  const now = added.at;
  const all = [...holds.filter((each) => each.at > now - ledgerMs), added];
  const counting = (each: Hold): boolean => each.latch === added.latch && each.counts && each.at > now - pauseMs;
  if (all.filter(counting).length < circle.door.hold) return { ...circle, ledger: { ...circle.ledger, holds: all } };
  const spent = all.map((each) => (each.latch === added.latch ? { ...each, counts: false } : each));
  const others = pauses.filter((pause) => pause.latch !== added.latch && pause.until > now);
  const ledger = { ...circle.ledger, holds: spent, pauses: [...others, { latch: added.latch, until: now + pauseMs }] };
  return { ...circle, ledger };
}

interface Lift {
  readonly circle: CircleId;
  readonly latch: Key;
  readonly signature: Bytes;
}

/** From any connection: whoever is paused cannot enter. */
export async function lift(hall: Hall, guest: Guest, { circle: id, latch, signature }: Lift): Promise<Answer> {
  const before = await hall.store.circle(id);
  if (before === null) return refuse("no-such-circle");
  if (isClosed(before, hall.now())) return refuse("behind");
  const renew = latchIn(before.door, latch)?.renew;
  if (renew === undefined) return refuse("latch-not-in-door");
  if (!(await hall.crypto.verify(bytesOf(renew), signature, liftToSign(id, latch)))) return refuse("bad-signature");
  return hall.store.change(id, {}, ({ circle }) => {
    if (circle === null || latchIn(circle.door, latch)?.renew !== renew) return { answer: refuse("latch-not-in-door") };
    if (isClosed(circle, hall.now())) return { answer: refuse("behind") };
    const counting = circle.ledger.holds.some((each) => each.latch === latch && each.counts);
    if (!counting && !isPaused(circle, latch, hall.now())) return { answer: done };
    const holds = circle.ledger.holds.map((each) => (each.latch === latch ? { ...each, counts: false } : each));
    const pauses = circle.ledger.pauses.filter((pause) => pause.latch !== latch);
    return { answer: done, changes: { circle: { ...circle, ledger: { ...circle.ledger, holds, pauses } } } };
  });
}
