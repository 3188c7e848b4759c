import type {
  Answer,
  Bytes,
  CircleId,
  Door,
  DoorRefusal,
  EpochRecord,
  Found,
  Latch,
  Place,
  Reason,
  Sponsor,
} from "@unionhall/protocol";
import { book, circleIdOf, equal, may, openTheDoor, readRecord, readStatement } from "@unionhall/protocol";
import type { Circle, Opened } from "../store/circle.ts";
import { emptyLedger } from "../store/circle.ts";
import type { Decision, Seen, Wanted } from "../store/store.ts";
import { blobsNamed } from "./blobs.ts";
import type { Arrived } from "./entries.ts";
import { arrive, firstTail, Placing } from "./entries.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, ledgerMs, refuse } from "./hall.ts";
import { sha256 } from "./hashes.ts";
import { answering, inside } from "./inside.ts";
import { isWalkSigned, walksFrom } from "./walk.ts";

type Result = { readonly places: readonly Place[] } | { readonly reason: Reason | DoorRefusal };
type Founded = { readonly door: Door; readonly record: EpochRecord };

/** Opens a circle, all or nothing: its id must be the hash of its statement, and someone must answer for it. */
export async function found(hall: Hall, guest: Guest, request: Found): Promise<Answer> {
  // Throws `Malformed`, which is what the statement then is.
  readStatement(request.founding.statement);
  const id = circleIdOf(request.founding.statement);
  const arrived = request.entries.map((entry) => arrive(id, entry));
  const founded = check(id, request, arrived);
  if ("reason" in founded) return refuse(founded.reason);
  const { code, circle, walk } = request.sponsor;
  const sponsor = walk?.circle ?? circle;
  if (walk !== undefined && !(await isWalkSigned(hall, walk, id))) return refuse("bad-signature");
  const wanted: Wanted = {
    entries: arrived.map((entry) => entry.id),
    record: 0,
    ...(code === undefined ? {} : { code: sha256(code) }),
    ...(sponsor === undefined ? {} : { sponsor }),
  };
  const decide = (seen: Seen): Decision<Result> => judge({ hall, guest, request, id, founded, arrived, wanted }, seen);
  const result = await hall.store.change(id, wanted, decide);
  if ("reason" in result) return refuse(result.reason);
  guest.founded = true;
  return { type: "placed", places: result.places };
}

function check(
  id: CircleId,
  { founding, record: bytes, boxes }: Found,
  arrived: readonly Arrived[],
): Founded | { readonly reason: Reason | DoorRefusal } {
  const record = readRecord(bytes);
  if (record.circle !== id || record.number !== 0 || record.base !== null) return { reason: "not-allowed" };
  if (boxes.some((box) => box.epoch !== 0)) return { reason: "not-allowed" };
  const fault = arrived.find((entry) => entry.fault !== null)?.fault ?? null;
  if (fault !== null) return { reason: fault };
  // The book comes first, so that the first entry can carry the statement.
  if (arrived[0]?.header?.room !== book) return { reason: "not-allowed" };
  if (arrived.some(({ header }) => header?.epoch !== 0)) return { reason: "epoch-moved" };
  if (blobsNamed(arrived).length > 0) return { reason: "blob-missing" };
  const verdict = openTheDoor(id, founding);
  return verdict.ok ? { door: verdict.door, record } : { reason: verdict.reason };
}

interface Asked {
  readonly hall: Hall;
  readonly guest: Guest;
  readonly request: Found;
  readonly id: CircleId;
  readonly founded: Founded;
  readonly arrived: readonly Arrived[];
  readonly wanted: Wanted;
}

function judge(asked: Asked, seen: Seen): Decision<Result> {
  const again = sameAgain(asked.request.record, seen);
  if (again !== null) return { answer: { places: again } };
  if (seen.circle !== null) return { answer: { reason: "circle-exists" } };
  const answerer = answersFor(asked, asked.request.sponsor, seen);
  if ("reason" in answerer) return { answer: answerer };
  return open(asked, answerer);
}

/**
 * What was acknowledged once is acknowledged again: the answer may have been lost on the way. The record alone does
 * not tell: two steps from one epoch derive the same keys.
 */
export function sameAgain(record: Bytes, seen: Seen): readonly Place[] | null {
  if (seen.record === null || !equal(seen.record, record)) return null;
  const places = seen.entries.flatMap((known) => (known === null ? [] : { seq: known.seq, day: known.day }));
  return places.length > 0 && places.length === seen.entries.length ? places : null;
}

type Answerer = { readonly spendCode: Bytes } | { readonly sponsor: Circle };

function answersFor(
  { hall, guest, wanted }: Asked,
  { circle: id, code, walk }: Sponsor,
  seen: Seen,
): Answerer | { readonly reason: Reason } {
  if (code !== undefined && wanted.code !== undefined)
    return seen.code ? { spendCode: wanted.code } : { reason: "not-allowed" };
  const now = hall.now();
  if (walk !== undefined) return walksFrom(seen.sponsor, walk.latch, now);
  if (id === undefined) return { reason: "not-allowed" };
  const stands = inside(seen.sponsor, guest, id, now);
  if (!stands.ok) return stands;
  const { circle, latch } = stands;
  if (may(latch, "visit")) return { reason: "not-allowed" };
  const opening = openingBy(latch, now);
  const { opened } = circle.ledger;
  if (opening.join !== undefined && opened.some(({ join }) => join === opening.join)) return { reason: "quota" };
  // Of each by itself: one member who opens many leaves the others theirs.
  const lately = opened.filter(({ at, by }) => at > now - ledgerMs && by === opening.by);
  if (lately.length >= hall.limits.circlesPerLatch) return { reason: "quota" };
  return { sponsor: { ...circle, ledger: { ...circle.ledger, opened: [...opened, opening] } } };
}

function openingBy(latch: Latch, at: number): Opened {
  const by = answering(latch);
  return may(latch, "join") ? { at, by, join: latch.key } : { at, by };
}

function open({ hall, request, id, founded, arrived }: Asked, answerer: Answerer): Decision<Result> {
  const day = dayOf(hall.now());
  const boxBytes = request.boxes.reduce((sum, box) => sum + box.sealed.length, 0);
  const placing = new Placing({ ...firstTail(id), day, bytes: boxBytes }, day);
  const places = arrived.map((entry) => placing.known(entry, null) ?? placing.place(entry, entry.header!));
  if (placing.tail.bytes > hall.limits.bytesPerCircle) return { answer: { reason: "quota" } };
  const latch = founded.door.latches[0]!.key;
  return {
    answer: { places },
    changes: {
      circle: { id, door: founded.door, ledger: emptyLedger, tail: placing.tail },
      entries: placing.entries,
      record: { number: 0, bytes: request.record, day },
      boxes: request.boxes.map((box) => ({ ...box, latch })),
      ...answerer,
    },
  };
}
