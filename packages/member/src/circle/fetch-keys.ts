import type { Secrets } from "@unionhall/kernel";
import { boxTag, dayAt } from "@unionhall/kernel";
import type { Placed, Standing } from "@unionhall/protocol";
import { caps, epochNumber, readHeader, turnOf } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";

/** The record and the keys of the newest epoch, unless they are here. */
export async function fetchKeys(circle: Circle, standing: Pick<Standing, "turn" | "epoch">): Promise<void> {
  const { epochs } = circle;
  if (epochs.newestRecord >= standing.epoch && epochs.get(standing.epoch)?.passing != null) return;
  await ask(circle, [...new Set([standing.epoch, epochNumber(standing.turn, 0)])]);
  for (let known = -1; known < epochs.newestRecord && epochs.newestRecord < standing.epoch;) {
    known = epochs.newestRecord;
    await ask(circle, []);
  }
  // Left out of the newest turn: the newest box there is opens what was before it.
  if (epochs.get(standing.epoch) === undefined)
    await askAll(circle, missing(circle, epochs.numbers()), "until one opens");
}

/** The keys of what was pushed, which may be newer than anything this device was told of. */
export async function fetchKeysOf(circle: Circle, entries: readonly Placed[]): Promise<void> {
  const epochs = entries.map(({ header }) => readHeader(header).epoch);
  const newest = Math.max(circle.tie?.standing.epoch ?? 0, ...epochs);
  const isHeld = epochs.every((epoch) => circle.epochs.get(epoch)?.passing != null);
  if (!isHeld) await fetchKeys(circle, { turn: turnOf(newest), epoch: newest });
}

/**
 * The passing keys of older epochs, for who was away while the keys turned: from where this member came, as long as
 * something may be kept that was sealed under them. The book has to be folded that far.
 */
export async function fetchOlderKeys(circle: Circle): Promise<void> {
  const me = circle.book.voices.get(circle.voice)?.member;
  const since = me === undefined ? undefined : circle.book.members.get(me)?.since;
  // A visit has the keys it was lent, and no boxes.
  if (since === undefined || circle.me.visit !== undefined) return;
  // What the book tells of epochs leads back to the keys of all that was kept, also where no box is asked for any more.
  if (circle.epochs.numbers().some((number) => circle.epochs.get(number) === undefined))
    await circle.epochs.learn([], []);
  await askAll(circle, missing(circle, lasting(circle, since)), "all");
}

/** Epochs that stood at a place or later, and not only before what the circle keeps. */
function lasting({ book, next }: Circle, since: number): readonly number[] {
  const { keep } = book;
  const days =
    keep === null ? Number.POSITIVE_INFINITY : Math.max(keep.default, ...keep.rooms.map((room) => room.days));
  const epochs = [...book.epochs].sort(([a], [b]) => a - b);
  return epochs.flatMap(([number], at) => {
    const end = epochs[at + 1]?.[1].seq;
    const isOver = end !== undefined && (end < since || dayAt(book, end) + days < next.day);
    return isOver ? [] : [number];
  });
}

/** Those whose keys this device lacks and has not asked for before. Newest first. */
function missing({ epochs, boxesAsked }: Circle, numbers: readonly number[]): readonly number[] {
  const lacking = numbers.filter((number) => epochs.get(number)?.passing == null && !boxesAsked.has(number));
  return lacking.toSorted((a, b) => b - a);
}

/** Asks for the boxes of some epochs, newest first, page by page: the hall gives of each page as many as fit in an answer. */
async function askAll(circle: Circle, numbers: readonly number[], how: "all" | "until one opens"): Promise<void> {
  const atOnce = Math.max(1, Math.floor(caps.tags / (await boxKeys(circle)).length));
  let left = numbers;
  while (left.length > 0) {
    const page = left.slice(0, atOnce);
    const given = await ask(circle, page);
    const done = page.slice(0, reached(circle, page, given));
    for (const number of done) circle.boxesAsked.add(number);
    left = left.slice(done.length);
    if (how === "until one opens" && page.some((number) => circle.epochs.get(number) !== undefined)) return;
  }
}

/**
 * How many of a page are done with. The hall gives the newest first, so what it did not come to is older than what it
 * gave; and where the last it gave opened nothing, there may be another box for that epoch.
 */
function reached({ epochs }: Circle, page: readonly number[], given: ReadonlySet<number>): number {
  const last = page.findLastIndex((number) => given.has(number));
  if (last < 0) return page.length;
  const isOpen = epochs.get(page[last]!)?.passing != null;
  return isOpen ? last + 1 : Math.max(1, last);
}

/** This member's X-Wing keys here, the present one first. */
async function boxKeys({ me, olderBoxes, env }: Circle): Promise<readonly Secrets["box"][]> {
  const older = await Promise.all(olderBoxes.map((seed) => env.sealing.boxKey(seed)));
  return [me.secrets.keys.box, ...older];
}

/** At the place of its turn, once the book tells of it. */
function noteUnfit({ book, log, noted }: Circle, epoch: number): void {
  noted.note({ type: "box-unfit", seq: book.epochs.get(epoch)?.seq ?? log.chain.seq });
}

/** Asks for records that are new, and for boxes of some epochs. Tells for which there was one. */
async function ask(circle: Circle, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const { env, id, epochs } = circle;
  const keys = await boxKeys(circle);
  const tags = await Promise.all(numbers.flatMap((number) => keys.map((key) => boxTag(env, id, number, key))));
  // A turn that only the book knows of may have a higher number than what the hall has to tell.
  const known = Math.max(epochs.newestRecord, epochs.first - 1);
  const after = Math.min(known, (circle.tie?.standing.epoch ?? 0) - 1);
  const answer = await circle.link.ask({ type: "boxes", circle: id, ...(after < 0 ? {} : { after }), tags }, "boxes");
  epochs.learnRecords(answer.records);
  const unfit = await epochs.learn(answer.boxes, [circle.me.secrets.box, ...circle.olderBoxes]);
  for (const number of unfit) noteUnfit(circle, number);
  return new Set(answer.boxes.map(({ epoch }) => epoch));
}
