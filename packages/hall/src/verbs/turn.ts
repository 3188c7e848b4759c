import type { Answer, Door, DoorChange, EpochRecord, Key, Place, Reason, DoorRefusal, Turn } from "@unionhall/protocol";
import { book, equal, may, readChange, readRecord, stepOf } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import type { Changes, Decision, Seen } from "../store/store.ts";
import { blobFault, blobsNamed } from "./blobs.ts";
import type { Arrived } from "./entries.ts";
import { arrive, costOf, epochStands, Placing } from "./entries.ts";
import { sameAgain } from "./found.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, refuse } from "./hall.ts";
import { answering, member } from "./inside.ts";
import { ledgerAfter } from "./walk.ts";
import type { Verified } from "./signers.ts";
import { verifyChange } from "./signers.ts";
import { doorAfter, epochAfter } from "./turn-rules.ts";

/** A turn, read and with its signatures checked. */
export interface ReadTurn {
  readonly hall: Hall;
  readonly guest: Guest;
  readonly request: Turn;
  readonly record: EpochRecord | null;
  readonly change: DoorChange | null;
  readonly verified: Verified | null;
  readonly arrived: readonly Arrived[];
}

type Result = { readonly places: readonly Place[] } | { readonly reason: Reason | DoorRefusal };

/** Door, epoch, boxes and book entries, all or nothing, under the circle's lock. */
export async function turn(hall: Hall, guest: Guest, request: Turn): Promise<Answer> {
  const record = request.record === undefined ? null : readRecord(request.record);
  const change = request.door === undefined ? null : readChange(request.door.change);
  const circle = await hall.store.circle(request.circle);
  const stands = member(circle, guest, request.circle, hall.now());
  if (!stands.ok) return refuse(stands.reason);
  const verified = request.door === undefined ? null : await verifyChange(hall, stands.circle, request.door);
  const arrived = request.entries.map((entry) => arrive(request.circle, entry));
  const read: ReadTurn = { hall, guest, request, record, change, verified, arrived };
  const entries = { entries: arrived.map(({ id }) => id), blobs: blobsNamed(arrived) };
  const wanted = { ...entries, ...(record === null ? {} : { record: record.number }) };
  const result = await hall.store.change(request.circle, wanted, (seen) => judge(read, seen));
  return "reason" in result ? refuse(result.reason) : { type: "placed", places: result.places };
}

function judge(read: ReadTurn, seen: Seen): Decision<Result> {
  const { hall, guest, request, arrived, change } = read;
  const again = request.record === undefined ? null : sameAgain(request.record, seen);
  if (again !== null) return { answer: { places: again } };
  const now = hall.now();
  const stands = member(seen.circle, guest, request.circle, now);
  if (!stands.ok) return { answer: stands };
  const { circle, latch } = stands;
  if (request.after !== circle.tail.turn) return { answer: { reason: "turn-came-first" } };
  if (change !== null && read.verified === null) return { answer: { reason: "bad-signature" } };
  const epochs = epochAfter(read, circle, latch);
  if ("reason" in epochs) return { answer: epochs };
  const door = doorAfter(read, circle, now);
  if ("reason" in door) return { answer: door };
  const boxBytes = request.boxes.reduce((sum, box) => sum + box.sealed.length, 0);
  const bytes = circle.tail.bytes + boxBytes;
  const placing = new Placing({ ...circle.tail, ...epochs, bytes }, dayOf(now));
  const places = placeAll(placing, arrived, seen);
  if ("reason" in places) return { answer: places };
  if (placing.tail.bytes > hall.limits.bytesPerCircle) return { answer: { reason: "quota" } };
  const cost = costOfTurn(placing, boxBytes, hall.limits.entriesAtOnce);
  if (!hall.rates.take(answering(latch), now, cost)) return { answer: { reason: "too-fast" } };
  // Last: what is refused for its length, which is had again within a minute, costs none of the turns.
  if (!mayTurn(read, circle, latch.key, now)) return { answer: { reason: "too-fast" } };
  const ledger = ledgerAfter(circle, door.door, now);
  const after = { ...circle, door: door.door, ledger, tail: placing.tail };
  const beside = { ...written(read, placing, latch.key, dayOf(now)), ...stampsAfter(circle.door, door.door) };
  return { answer: { places }, changes: { circle: after, by: latch.key, ...beside } };
}

/**
 * New keys are work for every device in the circle, and a steward alone can make them without end. So each has a number of
 * turns; what several sign together is bounded by itself; and whoever has used theirs up can still put somebody out.
 */
function mayTurn({ hall, record, change, verified }: ReadTurn, { door }: Circle, latch: Key, now: number): boolean {
  if (record === null || stepOf(record.number) !== 0) return true;
  const stewards = door.latches.filter((each) => may(each, "steward") && verified?.latches.includes(each.key));
  if (stewards.length > 1) return true;
  if (hall.turnRates.take(latch, now)) return true;
  const goes = change?.drop.some((key) => latchIn(door, key)?.renew !== undefined && !isAdded(change, key)) ?? false;
  return goes && hall.removalRates.take(latch, now);
}

function isAdded({ add }: DoorChange, latch: Key): boolean {
  return add.some(({ key }) => key === latch);
}

/**
 * What comes by a turn is said as well: nobody says more by one than otherwise. The boxes of a large circle are many, and
 * one turn is always to be had.
 */
function costOfTurn({ entries }: Placing, boxBytes: number, most: number): number {
  const cost = entries.reduce((sum, { body }) => sum + costOf(body.length), 1 + costOf(boxBytes));
  return Math.min(cost, most);
}

/** A stamp is for one letterbox under one key, and goes with it. */
function stampsAfter({ letterbox: before }: Door, { letterbox: after }: Door): Pick<Changes, "dropStamps"> {
  if (before === undefined) return {};
  return after !== undefined && equal(before.key, after.key) ? {} : { dropStamps: true };
}

function placeAll(
  placing: Placing,
  arrived: readonly Arrived[],
  seen: Seen,
): readonly Place[] | { readonly reason: Reason } {
  const places: Place[] = [];
  for (const [index, entry] of arrived.entries()) {
    const known = placing.known(entry, seen.entries[index] ?? null);
    const reason = known === null ? whyNot(placing, entry, seen) : null;
    if (reason !== null) return { reason };
    places.push(known ?? placing.place(entry, entry.header!));
  }
  return places;
}

function whyNot({ tail }: Placing, { fault, header }: Arrived, seen: Seen): Reason | null {
  if (fault !== null || header === null) return fault ?? "malformed";
  if (header.room !== book) return "not-allowed";
  return epochStands(header, tail) ? blobFault(header, seen) : "epoch-moved";
}

function written(
  { request, record, change }: ReadTurn,
  placing: Placing,
  latch: Key,
  today: number,
): Omit<Changes, "circle"> {
  const day = Math.max(placing.tail.day, today);
  const bytes = request.record;
  return {
    entries: placing.entries,
    boxes: request.boxes.map((box) => ({ ...box, latch })),
    ...(record === null || bytes === undefined ? {} : { record: { number: record.number, bytes, day } }),
    ...(change === null ? {} : { forget: change.drop }),
  };
}
