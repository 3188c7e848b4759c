import type { BookRead, Unopened } from "@unionhall/kernel";
import { openEntries, prove } from "@unionhall/kernel";
import type { EntryId, Erasure, Header, Placed, RoomId, Standing } from "@unionhall/protocol";
import { book as bookRoom, entryId, readHeader } from "@unionhall/protocol";
import { arrive, takeTie } from "./arrive.ts";
import { leaveVoidHallway } from "./begin.ts";
import { broughtIn } from "./brought-here.ts";
import type { Circle } from "./circle.ts";
import { hearErasures } from "./erasures.ts";
import { fetchKeys, fetchKeysOf, fetchOlderKeys } from "./fetch-keys.ts";
import { atPlace } from "./finding.ts";
import { forgetErased, isShell, sweepRooms } from "./forget.ts";
import { weighHeads } from "./forked.ts";
import { erasedBy } from "./gone.ts";
import type { Missing } from "./gaps.ts";
import { missingIn } from "./gaps.ts";
import { HallLies } from "./hall-lies.ts";
import type { LinkOf } from "./links.ts";

const pageSize = 256;

/** Enters, and reads what came since: the chain, the keys, the book, the rooms that are followed. */
export async function catchUp(circle: Circle): Promise<void> {
  circle.isReadBack = false;
  circle.gapsAsked.clear();
  circle.epochsSought.clear();
  const { greeting } = circle.link;
  await arrive(circle);
  await letGoOfRead(circle);
  await afterBook(circle);
  circle.isReadBack = true;
  circle.outbox.onItsWay.cameInOn = greeting;
  for (const room of circle.rooms.followed) await askAgain(circle, room);
}

/** A device that stopped between keeping what it read and letting go of what had waited has both. */
async function letGoOfRead({ log, outbox }: Circle): Promise<void> {
  const both = new Set<EntryId>();
  for (const { room, sealed } of outbox.items) {
    const id = sealed === undefined ? null : entryId(sealed.header);
    if (id !== null && (await log.room(room)).some((read) => read.id === id)) both.add(id);
  }
  await outbox.readBack(both);
}

/** Hears up to which place has been read, and what the last one is. */
export type ReadReport = (read: number, last: number) => void;

/** The same for who has nothing yet and wants to see the whole: all rooms, each entry asked for once. */
export async function readWhole(circle: Circle, report?: ReadReport): Promise<void> {
  await arrive(circle);
  const { seq } = circle.log.chain;
  const rooms = new Set<RoomId>([bookRoom]);
  for (let after = 0; after < seq;) {
    const page = await circle.link.ask({ type: "read", circle: circle.id, after, limit: pageSize }, "page");
    const here = new Set(page.entries.map(roomOf));
    for (const room of here) {
      const ofRoom = page.entries.filter((placed) => roomOf(placed) === room);
      await keepOpened(circle, room, await openAll(circle, ofRoom));
      rooms.add(room);
    }
    after = page.entries.at(-1)?.seq ?? seq;
    report?.(after, seq);
  }
  for (const room of rooms) circle.readTo.set(room, seq);
  await circle.foldBook();
  rooms.delete(bookRoom);
  for (const room of rooms) await circle.rooms.follow(broughtIn(await circle.log.room(room)) ?? room);
  await afterBook(circle);
}

/** What a watched circle pushes. What does not continue the chain is fetched instead. */
export async function takePushed(circle: Circle, entries: readonly Placed[]): Promise<void> {
  for (const known of entries) noteChange(circle, known);
  const fresh = entries.filter(({ seq }) => seq > circle.log.chain.seq);
  const [first] = fresh;
  if (first === undefined) return;
  if (first.seq !== circle.log.chain.seq + 1) return catchUp(circle);
  const before = circle.log.chain.seq;
  const finding = await circle.log.extend(fresh.map(linkOf));
  if (finding !== null) circle.note(atPlace(finding));
  await fetchKeysOf(circle, fresh);
  for (const room of [bookRoom, ...circle.rooms.followed]) {
    // What has not been read up to here is read from where it is, or there would be a hole.
    if (circle.readTo.get(room) !== before) continue;
    const ofRoom = fresh.filter((placed) => roomOf(placed) === room);
    await keepOpened(circle, room, await openAll(circle, ofRoom));
    circle.readTo.set(room, circle.log.chain.seq);
  }
  await afterBook(circle);
}

function linkOf({ header, day }: Placed): LinkOf {
  return { entry: entryId(header), day };
}

/** What is told once more is nothing new; something else in its place is. */
function noteChange(circle: Circle, placed: Placed): void {
  const { seq } = placed;
  const { entry, day } = linkOf(placed);
  if (seq <= circle.log.chain.seq && !circle.log.fits(seq, entry, day)) circle.note({ type: "changed", seq });
}

/** The standing moved: new keys are fetched before anything is sealed under them. */
export async function takeStanding(circle: Circle, standing: Standing): Promise<void> {
  // News from before this device came in last, and heard after.
  if (standing.door < (circle.tie?.standing.door ?? 0)) return;
  takeTie(circle, { standing, rights: circle.tie?.rights ?? 0 });
  await fetchKeys(circle, standing);
}

/** Older entries of a room, from before the first that was read. Tells how many there were. */
export async function readBefore(circle: Circle, room: RoomId, count: number): Promise<number> {
  const first = (await circle.log.room(room)).find((read) => !isShell(read))?.seq ?? circle.log.chain.seq + 1;
  const page = await circle.link.ask(
    { type: "read", circle: circle.id, after: first, room, limit: count, newest: true },
    "page",
  );
  await keepOpened(circle, room, await openAll(circle, page.entries.toReversed()));
  circle.rooms.restart(room);
  await settleRoom(circle, room);
  return page.entries.length;
}

/** What a watched circle pushes of bodies that went, are to go, or are kept. */
export async function takeErased(circle: Circle, words: readonly Erasure[]): Promise<void> {
  await hearErasures(circle, words);
  await leaveVoidHallway(circle);
  await settleRooms(circle);
}

async function settleRooms(circle: Circle): Promise<void> {
  const whole = new Set(circle.rooms.whole);
  for (const room of circle.rooms.followed) {
    if (whole.has(room)) await readAfter(circle, room);
    await settleRoom(circle, room);
  }
  await sweepRooms(circle);
}

async function afterBook(circle: Circle): Promise<void> {
  await circle.foldBook();
  await readAfter(circle, bookRoom);
  await circle.foldBook();
  await seekUnborne(circle);
  dropUnborne(circle);
  await fetchOlderKeys(circle);
  await circle.rooms.follow(circle.hallway);
  await settleRooms(circle);
  for (const room of [bookRoom, ...circle.rooms.whole]) await mindGaps(circle, room);
  await mindAcknowledged(circle);
  await weighHeads(circle);
}

/** What is missing in a room is asked for once more; where it still is, that is noted. */
export async function mindGaps(circle: Circle, room: RoomId): Promise<void> {
  const isNew = ({ before }: Missing): boolean => !circle.gapsAsked.has(`${room} ${before}`);
  const gaps = (await missingIn(circle, room)).filter(isNew);
  if (gaps.length === 0) return;
  for (const { before } of gaps) circle.gapsAsked.add(`${room} ${before}`);
  circle.readTo.set(room, Math.min(...gaps.map(({ after }) => after)));
  await readAfter(circle, room);
  if (room === bookRoom) await circle.foldAnew();
  else circle.rooms.restart(room);
  for (const each of circle.rooms.followed) await circle.rooms.judge(each);
  const left = new Set((await missingIn(circle, room)).map(({ before }) => before));
  for (const { before, author } of gaps) if (left.has(before)) circle.note({ type: "missing", seq: before, author });
}

/** What the hall acknowledged stands where it said: where something else does, it is noted, and sent again. */
async function mindAcknowledged(circle: Circle): Promise<void> {
  const { log, outbox } = circle;
  for (const { id, place } of outbox.placed()) {
    if (place.seq > log.chain.seq || log.fits(place.seq, id, place.day)) continue;
    circle.note({ type: "lost", seq: place.seq });
    outbox.notPlaced(id);
  }
}

/** Judges what was read of a room, after letting go of what was erased. The book has to be folded that far. */
export async function settleRoom(circle: Circle, room: RoomId): Promise<void> {
  await reopen(circle, room);
  await forgetErased(circle, room);
  await circle.rooms.judge(room);
  await circle.outbox.sweep();
}

/** What could not be opened for want of a key, and now can be, is fetched again; and what was let go of too soon. */
async function reopen(circle: Circle, room: RoomId): Promise<void> {
  await readAnew(circle, room, (read) => mayOpen(circle, read));
}

/** What the hall has withheld, or put something else in its place, it may give now. */
async function askAgain(circle: Circle, room: RoomId): Promise<void> {
  if (await readAnew(circle, room, ({ reason }) => reason === "withheld" || reason === "other-body"))
    await circle.rooms.judge(room);
}

/** False where there is nothing of the kind. */
async function readAnew(circle: Circle, room: RoomId, is: (read: Unopened) => boolean): Promise<boolean> {
  const missed = (await circle.log.room(room)).filter((read) => !read.opened && is(read));
  const wanted = new Set(missed.map(({ seq }) => seq));
  if (wanted.size === 0) return false;
  const last = Math.max(...wanted);
  for (let after = Math.min(...wanted) - 1; after < last;) {
    const page = await circle.link.ask({ type: "read", circle: circle.id, after, room, limit: pageSize }, "page");
    const reads = await openAll(
      circle,
      page.entries.filter(({ seq }) => wanted.has(seq)),
    );
    await keepOpened(circle, room, reads);
    after = page.entries.at(-1)?.seq ?? last;
  }
  circle.rooms.restart(room);
  return true;
}

/**
 * A wish that came to its day while nobody could be reached may have been objected to before. Of the hallway, as of the
 * book, what the hall withheld is asked for again.
 */
function mayOpen(circle: Circle, read: Unopened): boolean {
  if (read.reason === "withheld") return read.header.room === circle.hallway;
  if (read.reason === "erased") return erasedBy(circle, read) === undefined;
  return read.reason === "no-key" && isHeld(circle, read.header);
}

function isHeld(circle: Circle, { epoch, class: c }: Header): boolean {
  const keys = circle.epochs.get(epoch);
  return keys !== undefined && (c === "kept" || keys.passing !== null);
}

/** An epoch that the hall tells of, and not the book, may stand in a page of which the hall gave only part. */
async function seekUnborne(circle: Circle): Promise<void> {
  const { book, tie, waitsAt, epochsSought } = circle;
  const epoch = tie?.standing.epoch;
  if (epoch === undefined || waitsAt !== null || book.epochs.has(epoch) || epochsSought.has(epoch)) return;
  epochsSought.add(epoch);
  circle.readTo.set(bookRoom, circle.begins(bookRoom));
  await readAfter(circle, bookRoom);
  await circle.foldAnew();
}

/** Every record has to stand in the book; one that the hall alone knows is its own invention. */
function dropUnborne(circle: Circle): void {
  for (const { number } of circle.epochs.all()) {
    if (!circle.book.epochs.has(number)) circle.epochs.forget(number);
  }
}

/** Reads a room up to the end of the chain; goes on where it was, whatever cut it off. */
export async function readAfter(circle: Circle, room: RoomId): Promise<void> {
  const { seq } = circle.log.chain;
  const last = (await circle.log.room(room)).at(-1)?.seq ?? 0;
  let after = circle.readTo.get(room) ?? Math.max(last, circle.begins(room));
  while (after < seq) {
    const page = await circle.link.ask({ type: "read", circle: circle.id, after, room, limit: pageSize }, "page");
    await keepOpened(circle, room, await openAll(circle, page.entries));
    after = page.entries.at(-1)?.seq ?? seq;
    // What was read is not read again, whatever cuts this off.
    circle.readTo.set(room, Math.min(after, seq));
  }
  // What stands beyond the chain is not taken yet, and has to be asked for again.
  circle.readTo.set(room, seq);
}

/**
 * Opens what stands in the chain. A page with something else at one of its places is not believed: what
 * belongs there has to come yet.
 */
export async function openAll(circle: Circle, entries: readonly Placed[]): Promise<readonly BookRead[]> {
  const inChain = entries.filter(({ seq }) => seq <= circle.log.chain.seq);
  const { env, epochs } = circle;
  const reads = await openEntries(
    env,
    inChain,
    (epoch) => epochs.get(epoch),
    (at) => erasedBy(circle, at),
  );
  for (const { seq, id, day } of reads) {
    if (circle.log.fits(seq, id, day)) continue;
    circle.note({ type: "changed", seq });
    throw new HallLies();
  }
  for (const read of reads) circle.checkSeen(read);
  return Promise.all(reads.map((read) => prove(env, read, circle.book.law, (epoch) => epochs.get(epoch)?.kept)));
}

export async function keepOpened(circle: Circle, room: RoomId, reads: readonly BookRead[]): Promise<void> {
  if (reads.length === 0) return;
  await circle.log.keep(room, reads);
  // What is followed is let go of where it is judged, so that it is never nowhere.
  if (!circle.rooms.isFollowed(room)) await circle.outbox.readBack(new Set(reads.map(({ id }) => id)));
}

function roomOf(placed: Placed): RoomId {
  return readHeader(placed.header).room;
}
