import type { Door, DoorRefusal, Latch, Reason } from "@unionhall/protocol";
import { concernsStewards, epochNumber, may, stepOf, turnOf, turnTheDoor } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import { hourMs } from "./hall.ts";
import { opens } from "./inside.ts";
import type { ReadTurn } from "./turn.ts";

type Refused = { readonly reason: Reason | DoorRefusal };
type Epochs = { readonly turn: number; readonly epoch: number };

/** A clock that is a little off must not shut a visit out. */
const visitMs = 2 * hourMs + 5 * 60_000;

/** The turn and epoch after it: a steward's turn begins one, a step goes on in the same. */
export function epochAfter(read: ReadTurn, { id, tail }: Circle, latch: Latch): Epochs | Refused {
  const { record, change, request } = read;
  if (record === null)
    return request.boxes.length === 0 ? { turn: tail.turn, epoch: tail.epoch } : { reason: "not-allowed" };
  const { number, base } = record;
  if (record.circle !== id || base === null || base >= number) return { reason: "not-allowed" };
  if (request.boxes.some((box) => box.epoch !== number)) return { reason: "not-allowed" };
  if (stepOf(number) === 0) {
    if (number !== epochNumber(tail.turn + 1, 0)) return { reason: "turn-came-first" };
    return may(latch, "steward") ? { turn: tail.turn + 1, epoch: number } : { reason: "not-a-steward" };
  }
  if (number !== tail.epoch + 1 || turnOf(number) !== tail.turn) return { reason: "step-came-first" };
  const admitted = change?.add.filter((each) => may(each, "enter") && !may(each, "visit")).length ?? 0;
  return admitted === 1 ? { turn: tail.turn, epoch: number } : { reason: "not-allowed" };
}

/** The door after it. Whoever is on hold or out of time signs nothing. */
export function doorAfter(
  { change, verified, record }: ReadTurn,
  circle: Circle,
  now: number,
): { readonly door: Door } | Refused {
  if (change === null || verified === null) return { door: circle.door };
  if (change.circle !== circle.id) return { reason: "not-allowed" };
  if (change.turn !== circle.tail.turn) return { reason: "turn-came-first" };
  // Signatures that several stewards gave would be good again and again in the same turn.
  const isTurn = record !== null && stepOf(record.number) === 0;
  if (concernsStewards(circle.door, change) && !isTurn) return { reason: "not-allowed" };
  for (const key of verified.latches) {
    const signer = opens(circle, key, now);
    if (!signer.ok) return signer;
  }
  // Between the check of the signatures and now a latch may have been swapped.
  if (verified.renewals.some(({ latch, renew }) => latchIn(circle.door, latch)?.renew !== renew))
    return { reason: "bad-signature" };
  if (change.add.some((latch) => may(latch, "visit") && (latch.until ?? 0) > now + visitMs))
    return { reason: "not-allowed" };
  return turnTheDoor(circle.door, change, {
    latches: new Set(verified.latches),
    renewals: new Set(verified.renewals.map(({ latch }) => latch)),
  });
}
