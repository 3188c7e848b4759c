import type { BookRead } from "@unionhall/kernel";
import { resealed } from "@unionhall/kernel";
import type { Answer, Brought, Bytes, Hole, Reason, Restore, Mark } from "@unionhall/protocol";
import { caps, entryId, headerBytes, isBehind, recordBytes } from "@unionhall/protocol";
import { Refused } from "../line/thrown.ts";
import type { Circle } from "./circle.ts";
import { notePutOff } from "./put-off.ts";

type Entered = Extract<Answer, { type: "entered" }>;

/** What a hall may say that came back from an older copy: it waits, has no such circle, or has another door. */
const saidWhenBehind: ReadonlySet<Reason> = new Set(["behind", "no-such-circle", "latch-not-in-door"]);

/** Enters. Where the hall has lost what this device has seen of it, the hall gets it back first. */
export async function enterUpToDate(circle: Circle): Promise<Entered> {
  try {
    const entered = await enterOrBringBack(circle);
    await circle.marks.letIn();
    return entered;
  } catch (error) {
    if (error instanceof Refused) await notePutOff(circle, error.refusal);
    throw error;
  }
}

async function enterOrBringBack(circle: Circle): Promise<Entered> {
  const entered = await tryToEnter(circle);
  const { newest } = circle.marks;
  const isUpToDate = !(entered instanceof Refused) && (newest === null || !isBehind(entered.mark, newest));
  if (!isUpToDate && (await bringBack(circle))) return circle.link.enter(circle.id, circle.latch);
  if (entered instanceof Refused) throw entered;
  return entered;
}

async function tryToEnter(circle: Circle): Promise<Entered | Refused> {
  try {
    return await circle.link.enter(circle.id, circle.latch);
  } catch (error) {
    if (error instanceof Refused && saidWhenBehind.has(error.refusal.reason)) return error;
    throw error;
  }
}

/** How often others may come first with the same. */
const tries = 5;

/** False where this device has nothing that the hall lacks, or the hall has gone on from an older place. */
async function bringBack(circle: Circle): Promise<boolean> {
  if (circle.marks.newest === null || circle.me.visit !== undefined) return false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await bringAll(circle, circle.marks.newest);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { reason, retryable } = error.refusal;
      if (!retryable) return false;
      if (reason !== "turn-came-first" || attempt === tries) throw error;
    }
  }
}

/** What is too much for once goes in parts, by the marks on the way. False where this device cannot lead the hall there. */
async function bringAll(circle: Circle, newest: Mark): Promise<boolean> {
  const { link, log, marks } = circle;
  let theirs = await show(circle, newest);
  if (log.chain.at(theirs.seq) !== theirs.head && theirs.seq <= log.chain.seq) return false;
  while (isBehind(theirs, newest)) {
    const before = theirs;
    const mark = marks.towards(before.seq);
    const links = mark === null ? null : linksTo(circle, before, mark);
    if (mark === null || links === null) return false;
    if (mark !== newest) await show(circle, mark);
    await link.ask(restoring(circle, before, links), "done");
    if (mark === newest) break;
    theirs = await show(circle, newest);
    if (theirs.seq <= before.seq) return false;
  }
  return fillHoles(circle);
}

/** How far the hall is, which from now on knows how far it was. */
async function show({ id, link }: Circle, mark: Mark): Promise<Mark> {
  return (await link.ask({ type: "show", circle: id, mark }, "stands")).mark;
}

function linksTo({ log }: Circle, theirs: Mark, mark: Mark): Restore["links"] | null {
  return theirs.seq < mark.seq ? log.linksBetween(theirs.seq, mark.seq) : [];
}

function restoring({ id, book, erasures, marks }: Circle, theirs: Mark, links: Restore["links"]): Restore {
  // A hall without the circle lacks its first record too, which is number 0 as well.
  const known = theirs.seq === 0 ? -1 : theirs.epoch;
  const newer = [...book.epochs].sort(([a], [b]) => a - b).filter(([number]) => number > known);
  const { door } = marks;
  return {
    type: "restore",
    circle: id,
    after: theirs.seq,
    links,
    records: newer.map(([, { record }]) => recordBytes(record)),
    erasures: erasures.after(theirs.erasures),
    ...(door !== null && door.door.version > theirs.door ? { door } : {}),
  };
}

/** False where there are holes, and nothing here to fill one with. */
async function fillHoles(circle: Circle): Promise<boolean> {
  const { id, link } = circle;
  let [wanting, found] = [0, 0];
  for (let after = 0; ;) {
    const { holes } = await link.ask({ type: "holes", circle: id, after }, "holes");
    for await (const entries of batches(broughtFor(circle, holes))) {
      await link.ask({ type: "fill", circle: id, entries, last: false }, "done");
      found += entries.length;
    }
    wanting += holes.length;
    after = holes.at(-1)?.seq ?? after;
    if (holes.length < caps.holes) break;
  }
  if (wanting > 0 && found === 0) return false;
  await link.ask({ type: "fill", circle: id, entries: [], last: true }, "done");
  return true;
}

/** Of some holes, the entries that this device has: what it read of them, and what it has not read back yet. */
async function* broughtFor(circle: Circle, holes: readonly Hole[]): AsyncIterable<Brought> {
  const wanted = new Set(holes.map(({ entry }) => entry));
  for (const { sealed } of circle.outbox.items)
    if (sealed !== undefined && wanted.delete(entryId(sealed.header))) yield sealed;
  for (const room of circle.log.kept)
    for (const read of await circle.log.room(room)) if (wanted.delete(read.id)) yield brought(circle, read);
}

async function brought({ env, epochs }: Circle, read: BookRead): Promise<Brought> {
  const header: Bytes = headerBytes(read.header);
  const epoch = epochs.get(read.header.epoch);
  const body = read.opened && epoch !== undefined ? await resealed(env, epoch, read) : null;
  return body === null ? { header } : { header, body };
}

/** Half a frame at most. */
const bytesAtOnce: number = caps.frame / 2;

async function* batches(all: AsyncIterable<Brought>): AsyncIterable<readonly Brought[]> {
  let some: Brought[] = [];
  let bytes = 0;
  for await (const each of all) {
    const size = caps.header + (each.body?.length ?? 0);
    if (some.length === caps.entriesInAppend || (some.length > 0 && bytes + size > bytesAtOnce)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(each);
    bytes += size;
  }
  if (some.length > 0) yield some;
}
