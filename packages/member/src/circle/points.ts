import type { Anchor, BookRead, PointRef } from "@unionhall/kernel";
import { anchorCodec, pointClass, pointKey, pointRef, RoomReader } from "@unionhall/kernel";
import type { BlobId, Bytes, RoomId } from "@unionhall/protocol";
import { ascii, book as bookRoom, caps, equal, idOf, labelled, struct } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { readAs, write } from "@unionhall/union";
import { sourceOf } from "../files/in-memory.ts";
import { Behind, Changed, endBlob, putChunks, silent } from "../files/put-blob.ts";
import { Refused } from "../line/thrown.ts";
import { openAll } from "./catch-up.ts";
import type { Circle } from "./circle.ts";
import { bytesOfPoint, foldedTo } from "./folded-to.ts";
import { flush } from "./send.ts";

/** Where it is told which points the hall has: an entry that names a point holds it there until it goes itself. */
export const pointsRoom: RoomId = idOf("room", labelled("point", ascii("room")).slice(0, 16));

/** Days that a point stays: an invitation is good for two weeks, and may name one that is two weeks old. */
export const pointsKeep = 30;

const pointMade: EntryKind<{ readonly anchor: Anchor }> = {
  name: "point.made",
  version: 1,
  payload: struct({ anchor: anchorCodec }),
};

/** A point that the hall has and this device comes to as well. */
export interface KnownPoint {
  readonly anchor: Anchor;
  /** The day the hall was told. */
  readonly day: number;
}

/** So that devices that make one at about the same time make the same. Before the first, reading all is as quick. */
const roundPlace = 100;
/** After so much, whoever begins at the newest has too much to read; after so many days it may be gone too soon. */
const most = { entries: 500, inBook: 20, days: 14 };

/** Whether whoever begins now is better off with a new point. */
export async function isPointDue(circle: Circle): Promise<boolean> {
  const { point: known, next } = circle;
  const seq = placeNow(circle);
  if (seq === 0 || circle.book.statement?.of !== "people") return false;
  if (known === null || next.day - known.day > most.days) return true;
  const since = (await circle.log.room(bookRoom)).filter((read) => read.seq > known.anchor.seq && read.seq <= seq);
  return seq - known.anchor.seq >= most.entries || since.length >= most.inBook;
}

function placeNow({ log, base }: Circle): number {
  const { seq } = log.chain;
  const place = seq - (seq % roundPlace);
  return place > (base?.anchor.seq ?? 0) ? place : 0;
}

/** Asks which point is the newest that this device comes to as well. */
async function learnPoint(circle: Circle): Promise<void> {
  const after = circle.log.chain.seq + 1;
  const ask = { type: "read", circle: circle.id, room: pointsRoom, after, limit: 8, newest: true } as const;
  const reads = await openAll(circle, (await circle.link.ask(ask, "page")).entries);
  await circle.outbox.readBack(new Set(reads.map(({ id }) => id)));
  for (const read of reads) {
    const anchor = toldIn(circle, read);
    const isNewer = anchor !== null && anchor.seq >= (circle.point?.anchor.seq ?? 0);
    if (!isNewer || !(await isOurs(circle, anchor))) continue;
    circle.point = { anchor, day: read.day };
    return;
  }
}

function toldIn(circle: Circle, read: BookRead): Anchor | null {
  const entry = new RoomReader(circle.book).take(read);
  return entry.type === "said" ? (readAs(pointMade, entry.entry)?.anchor ?? null) : null;
}

/** Whether this device would make the very same. */
async function isOurs(circle: Circle, { seq, head, point }: Anchor): Promise<boolean> {
  const made = await make(circle, seq);
  if (made === null || point === null) return false;
  return made.anchor.head === head && equal(made.ref.state, point.state) && made.ref.blob === point.blob;
}

interface Made {
  readonly anchor: Anchor;
  readonly ref: PointRef;
  readonly bytes: Bytes;
  readonly key: Bytes;
}

/** Null where this device lacks what it takes, or has not read the place. */
async function make(circle: Circle, seq: number): Promise<Made | null> {
  const { env, id, log, epochs } = circle;
  const [head, day] = [log.chain.at(seq), log.dayAt(seq)];
  const folded = head === undefined ? null : await foldedTo(circle, seq, circle.base);
  if (head === undefined || day === undefined || folded === null) return null;
  const epoch = Math.max(...folded.book.epochs.keys());
  const kept = epochs.get(epoch)?.kept;
  if (kept === undefined) return null;
  const bytes = bytesOfPoint(circle, seq, folded);
  // Nobody could take it: whoever comes reads from the beginning.
  if (bytes.length > caps.point) return null;
  const ref = await pointRef(env, id, kept, bytes);
  const anchor = { seq, head, day, epoch, point: ref };
  return { anchor, ref, bytes, key: await pointKey(env, id, kept, ref.state) };
}

/** The hall has the point that is due; null where this device cannot make it. */
async function sendPoint(circle: Circle): Promise<Anchor | null> {
  const made = await make(circle, placeNow(circle));
  if (made === null) return null;
  if (!(await hasBlob(circle, made.ref.blob))) await send(circle, made);
  return made.anchor;
}

/** Tells the others of it, with the next that is sent: from then on the hall keeps it. */
async function tellOf(circle: Circle, anchor: Anchor): Promise<void> {
  const blobs = anchor.point === null ? [] : [anchor.point.blob];
  const time = circle.env.clock.now();
  await circle.outbox.add({ ...write(pointMade, { anchor }), room: pointsRoom, class: pointClass, blobs, time });
  circle.point = { anchor, day: circle.next.day };
}

async function hasBlob({ link, id }: Circle, blob: BlobId): Promise<boolean> {
  try {
    await link.ask({ type: "get-blob", circle: id, blob }, "blob");
    return true;
  } catch (error) {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") return false;
    throw error;
  }
}

async function send({ env, link, id }: Circle, { bytes, key }: Made): Promise<void> {
  const upload = idOf("upload", env.random(16));
  const outgoing = { circle: id, class: pointClass, upload, key, length: bytes.length };
  const blob = await putChunks(env, link, outgoing, sourceOf(bytes), silent);
  await endBlob(link, outgoing, blob);
}

/**
 * Makes the point that is due, unless somebody else has. False where there is nothing to tell the others: it goes with the
 * next that is sent. Throws `Offline`, `Refused`, `Behind`, `Changed`.
 */
export async function makeIfDue(circle: Circle): Promise<boolean> {
  if (await isPointDue(circle)) await learnPoint(circle);
  const anchor = (await isPointDue(circle)) ? await sendPoint(circle) : null;
  if (anchor !== null) await tellOf(circle, anchor);
  return anchor !== null;
}

async function makeAndTell(circle: Circle): Promise<void> {
  if (!(await makeIfDue(circle))) return;
  await flush(circle);
  await learnPoint(circle);
}

/** Where somebody who is invited now is to begin. Throws `Offline`. */
export async function anchorToGive(circle: Circle): Promise<Anchor> {
  try {
    await makeAndTell(circle);
  } catch (error) {
    // Then they begin at an older one, or read all of it.
    if (!(error instanceof Refused || error instanceof Behind || error instanceof Changed)) throw error;
  }
  const { seq, head, day } = circle.log.chain;
  return circle.point?.anchor ?? { seq, head, day, epoch: circle.currentEpoch().number, point: null };
}
