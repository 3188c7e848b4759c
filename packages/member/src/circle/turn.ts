import type { PastKey, WholeEpoch } from "@unionhall/kernel";
import { epochTurned, freshEpoch, membersIn, recordOf, sealBox, steppedEpoch } from "@unionhall/kernel";
import type {
  Box,
  Bytes,
  DoorChange,
  Key,
  Latch,
  MemberId,
  Place,
  PublicLetterbox,
  SignedChange,
  Turn,
} from "@unionhall/protocol";
import {
  book as bookRoom,
  changeBytes,
  changeHash,
  changeToSign,
  entryId,
  equal,
  epochNumber,
  recordBytes,
  turnOf,
} from "@unionhall/protocol";
import { Offline, Refused } from "../line/thrown.ts";
import { doorOf } from "./at-the-door.ts";
import type { BookWritten } from "./book-writes.ts";
import { deed } from "./book-writes.ts";
import { WouldNotCount } from "./would-not-count.ts";
import { addBoxes, boxesFor } from "./boxes.ts";
import { catchUp } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { flush } from "./send.ts";

/** What changes at the door. */
export interface DoorPart {
  readonly drop?: readonly Key[];
  readonly add?: readonly Latch[];
  readonly letterbox?: PublicLetterbox | null;
}

/** New keys, and who gets them. */
export interface NewEpoch {
  readonly epoch: WholeEpoch;
  readonly record: Bytes;
  readonly boxes: readonly Box[];
}

/** What a turn is to do. Made anew at every try, as what came first may have changed it. */
export interface Plan {
  /** What this device signs alone, or what several have signed already. */
  readonly door: DoorPart | SignedChange;
  readonly written: readonly BookWritten[];
  /** Sealed under the new keys, so that who goes cannot open it. */
  readonly after?: readonly BookWritten[];
}

/** A door change alone, with the entries of the book that go with it: an invitation, its withdrawal. */
export async function turnDoor(circle: Circle, plan: () => Plan | Promise<Plan>): Promise<void> {
  await make(circle, async () => {
    const { door, written } = await plan();
    return turnMessage(circle, await signedChange(circle, door), null, await circle.sealForBook(written));
  });
}

/**
 * Lets one newcomer in: keys one step on, their box, their latch for the join latch. What is said meanwhile waits for it: under the
 * keys before, whoever came in could not read it.
 */
export async function step(
  circle: Circle,
  plan: () => Plan,
  boxKey: Bytes,
  past: readonly PastKey[] = [],
): Promise<void> {
  await circle.outbox.onItsWay.stopFor(() => stepOn(circle, plan, boxKey, past));
}

async function stepOn(circle: Circle, plan: () => Plan, boxKey: Bytes, past: readonly PastKey[]): Promise<void> {
  await make(circle, async () => {
    const { door, written } = plan();
    const base = circle.currentEpoch();
    const number = (circle.tie?.standing.epoch ?? base.number) + 1;
    // The newest keys have not come here yet: another member's device can step, this one cannot.
    if (turnOf(number) !== turnOf(base.number)) throw new WouldNotCount("epoch-not-open");
    const epoch = await steppedEpoch(circle.env, circle.id, base, number);
    const record = recordBytes(await recordOf(circle.env, circle.id, epoch, base));
    const boxes = [await sealBox(circle.env, circle.id, epoch, boxKey, past)];
    return turnWith(circle, { door, written }, { epoch, record, boxes });
  });
}

/** A steward's turn: fresh keys, boxed to everyone but those who go. */
export async function turnKeys(
  circle: Circle,
  plan: () => Promise<Plan>,
  without: ReadonlySet<MemberId> = new Set(),
): Promise<void> {
  await circle.outbox.onItsWay.stopFor(() => turnAll(circle, plan, without));
}

async function turnAll(circle: Circle, plan: () => Promise<Plan>, without: ReadonlySet<MemberId>): Promise<void> {
  if (circle.base !== null) throw new Error("no keys go to people whom only an anchor vouches for");
  let boxed: ReadonlySet<MemberId> = without;
  let epoch: WholeEpoch | null = null;
  await make(circle, async () => {
    const planned = await plan();
    const base = circle.currentEpoch();
    const turn = (circle.tie?.standing.turn ?? 0) + 1;
    epoch = freshEpoch(circle.env, circle.id, epochNumber(turn, 0));
    const record = recordBytes(await recordOf(circle.env, circle.id, epoch, base));
    const stay = membersIn(circle.book).filter(({ id }) => !without.has(id));
    boxed = new Set([...without, ...stay.map(({ id }) => id)]);
    return turnWith(circle, planned, { epoch, record, boxes: await boxesFor(circle, epoch, stay) });
  });
  if (epoch === null) return;
  await keepOwn(circle, epoch);
  await addMissingBoxes(circle, epoch, boxed);
}

/** Whoever made keys that hall and book have, has them too, also where their box is lost: so the others can be given theirs. */
async function keepOwn(circle: Circle, epoch: WholeEpoch): Promise<void> {
  const record = circle.book.epochs.get(epoch.number)?.record;
  const isOurs = record !== undefined && equal(record.commitment, epoch.commitment);
  const isAtTheHall = circle.tie?.standing.turn === turnOf(epoch.number);
  if (isOurs && isAtTheHall && (await circle.epochs.add([epoch]))) await catchUp(circle);
}

/** Who was let in by a step that this turn's maker had not read yet gets a box as soon as that is read. */
async function addMissingBoxes(circle: Circle, epoch: WholeEpoch, boxed: ReadonlySet<MemberId>): Promise<void> {
  const missing = membersIn(circle.book).filter(({ id }) => !boxed.has(id));
  await addBoxes(circle, epoch, missing);
}

const tries = 5;

/** Sends a turn; when something came first, catches up and makes it anew. A plan that no longer holds throws. */
async function make(circle: Circle, build: () => Promise<Turn>): Promise<void> {
  // A turn of this device that it could not keep stands all the same, under a counter that it does not know.
  if (!circle.isReadBack) await catchUp(circle);
  // What waits for the book goes first: its counters are lower.
  if (circle.outbox.waiting.some(({ room }) => room === bookRoom)) await flush(circle);
  let turn = await build();
  let places = await placesOf(circle, turn, true);
  for (let attempt = 2; places === null; attempt++) {
    await catchUp(circle);
    turn = await build();
    places = await placesOf(circle, turn, attempt < tries);
  }
  try {
    await catchUp(circle);
    mindPlaced(circle, turn, places);
  } catch (error) {
    // It is done all the same: who has left may be let go at once, and a line that dropped comes back.
    if (!(error instanceof Refused || error instanceof Offline)) throw error;
  }
}

/** Null when something came first and it may be tried again. */
async function placesOf(circle: Circle, turn: Turn, again: boolean): Promise<readonly Place[] | null> {
  circle.isReadBack = false;
  try {
    return (await circle.link.ask(turn, "placed")).places;
  } catch (error) {
    if (error instanceof Refused) circle.isReadBack = true;
    if (error instanceof Refused && error.refusal.retryable && again) return null;
    throw error;
  }
}

/** All or nothing: every entry of the turn stands where the hall said. */
function mindPlaced({ log, noted }: Circle, { entries }: Turn, places: readonly Place[]): void {
  for (const [at, { header }] of entries.entries()) {
    const { seq, day } = places[at] ?? { seq: log.chain.seq + 1, day: log.chain.day };
    if (!log.fits(seq, entryId(header), day)) noted.note({ type: "lost", seq });
  }
}

async function turnWith(circle: Circle, { door, written, after = [] }: Plan, next: NewEpoch): Promise<Turn> {
  const change = await signedChange(circle, door);
  const turned = deed(epochTurned, {
    record: next.record,
    ...(change === null ? {} : { door: changeHash(change.change) }),
  });
  return turnMessage(circle, change, next, await circle.sealForBook([...written, turned], after, next.epoch));
}

function turnMessage(circle: Circle, door: SignedChange | null, next: NewEpoch | null, entries: Turn["entries"]): Turn {
  return {
    type: "turn",
    circle: circle.id,
    after: circle.tie?.standing.turn ?? 0,
    ...(door === null ? {} : { door }),
    ...(next === null ? {} : { record: next.record }),
    boxes: next?.boxes ?? [],
    entries: entries.map(({ header, body }) => ({ header, body })),
  };
}

/** Signed by this device's latch. Null when nothing changes. */
async function signedChange(circle: Circle, door: DoorPart | SignedChange): Promise<SignedChange | null> {
  if ("change" in door) return door;
  const { drop = [], add = [], letterbox } = door;
  if (drop.length === 0 && add.length === 0 && letterbox === undefined) return null;
  const there = new Set((await doorOf(circle)).latches.map(({ key }) => key));
  const turn = circle.tie?.standing.turn ?? 0;
  const known = drop.filter((key) => there.has(key));
  const box = letterbox === undefined ? {} : { letterbox };
  const change: DoorChange = { v: 1, circle: circle.id, turn, drop: known, add, ...box };
  const bytes = changeBytes(change);
  const { key, seed } = circle.latch;
  const signature = await circle.env.crypto.sign(seed, changeToSign(bytes));
  return { change: bytes, latches: [{ latch: key, signature }], renewals: [] };
}
