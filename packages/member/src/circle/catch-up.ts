import type { BookRead, Unopened } from "@unionhall/kernel";
import { openEntries, prove } from "@unionhall/kernel";
import type { Erasure, Header, Placed, RoomId, SignedHead, Standing } from "@unionhall/protocol";
import { book as bookRoom, bytesOf, entryId, equal, headToSign, readHeader } from "@unionhall/protocol";
import { beginAtAnchor, checkAnchor, leaveVoidHallway } from "./begin.ts";
import type { Circle } from "./circle.ts";
import { hearErasures, learnErasures } from "./erasures.ts";
import { fetchKeys, fetchKeysOf, fetchOlderKeys } from "./fetch-keys.ts";
import { forgetErased, isShell } from "./forget.ts";
import { erasedBy } from "./gone.ts";

const pageSize = 256;
const headsPage = 4_096;

/** The hall's signature under a head does not hold, or it is for another connection: it is not believed. */
export class HallLies extends Error {
  override readonly name = "HallLies";
}

/** Enters, and reads what came since: the chain, the keys, the book, the rooms that are followed. */
export async function catchUp(circle: Circle): Promise<void> {
  await arrive(circle);
  await afterBook(circle);
}

/** The same for who has nothing yet and wants to see the whole: all rooms, each entry asked for once. */
export async function readWhole(circle: Circle): Promise<void> {
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
  }
  for (const room of rooms) circle.readTo.set(room, seq);
  await circle.foldBook();
  rooms.delete(bookRoom);
  for (const room of rooms) await circle.rooms.follow(room);
  await afterBook(circle);
}

/** The chain and the newest keys, as the hall has them now. */
async function arrive(circle: Circle): Promise<void> {
  const entered = await circle.link.enter(circle.id, circle.latch);
  await checkHead(circle, entered.head);
  circle.tie = { standing: entered.standing, rights: entered.rights };
  await circle.link.ask({ type: "watch", circle: circle.id, on: true }, "done");
  await beginAtAnchor(circle, entered.standing);
  await extend(circle, entered.head);
  checkAnchor(circle);
  await learnErasures(circle);
  await leaveVoidHallway(circle);
  await fetchKeys(circle, entered.standing);
}

/** What a watched circle pushes. What does not continue the chain is fetched instead. */
export async function takePushed(circle: Circle, entries: readonly Placed[]): Promise<void> {
  const fresh = entries.filter(({ seq }) => seq > circle.log.chain.seq);
  const [first] = fresh;
  if (first === undefined) return;
  if (first.seq !== circle.log.chain.seq + 1) return catchUp(circle);
  const before = circle.log.chain.seq;
  const finding = await circle.log.extend(fresh.map(({ header, day }) => ({ entry: entryId(header), day })));
  if (finding !== null) circle.note(finding);
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

/** The standing moved: new keys are fetched before anything is sealed under them. */
export async function takeStanding(circle: Circle, standing: Standing): Promise<void> {
  circle.tie = { standing, rights: circle.tie?.rights ?? 0 };
  circle.door = null;
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
  for (const room of circle.rooms.followed) {
    await readAfter(circle, room);
    await settleRoom(circle, room);
  }
}

async function afterBook(circle: Circle): Promise<void> {
  await circle.foldBook();
  await readAfter(circle, bookRoom);
  await circle.foldBook();
  dropUnborne(circle);
  await fetchOlderKeys(circle);
  await circle.rooms.follow(circle.hallway);
  for (const room of circle.rooms.followed) {
    await readAfter(circle, room);
    await settleRoom(circle, room);
  }
}

/** Judges what was read of a room, after letting go of what was erased. The book has to be folded that far. */
async function settleRoom(circle: Circle, room: RoomId): Promise<void> {
  await reopen(circle, room);
  await forgetErased(circle, room);
  await circle.rooms.judge(room);
}

/** What could not be opened for want of a key, and now can be, is fetched again; and what was let go of too soon. */
async function reopen(circle: Circle, room: RoomId): Promise<void> {
  const missed = (await circle.log.room(room)).filter((read) => !read.opened && mayOpen(circle, read));
  const wanted = new Set(missed.map(({ seq }) => seq));
  if (wanted.size === 0) return;
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

async function checkHead(circle: Circle, { statement, signature }: SignedHead): Promise<void> {
  const { hall, nonce } = circle.link;
  const good =
    hall !== null &&
    nonce !== null &&
    statement.circle === circle.id &&
    equal(statement.nonce, nonce) &&
    (await circle.env.crypto.verify(bytesOf(hall), signature, headToSign(statement)));
  if (!good) throw new HallLies();
}

async function extend(circle: Circle, signed: SignedHead): Promise<void> {
  const { chain } = circle.log;
  while (chain.seq < signed.statement.seq) {
    const before = chain.seq;
    const page = await circle.link.ask({ type: "heads", circle: circle.id, after: before, limit: headsPage }, "heads");
    const finding = await circle.log.extend(page.heads);
    if (finding !== null) circle.note(finding);
    if (chain.seq === before) throw new HallLies();
  }
  const differs = chain.checkSigned(signed);
  if (differs !== null) circle.note(differs);
}

/** Every record has to stand in the book; one that the hall alone knows is its own invention. */
function dropUnborne(circle: Circle): void {
  for (const { number } of circle.epochs.all()) {
    if (!circle.book.epochs.has(number)) circle.epochs.forget(number);
  }
}

/** Reads a room up to the end of the chain; goes on where it was, whatever cut it off. */
async function readAfter(circle: Circle, room: RoomId): Promise<void> {
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
  for (const { seq, id } of reads) {
    if (circle.log.fits(seq, id)) continue;
    circle.note({ type: "changed", seq });
    throw new HallLies();
  }
  for (const read of reads) circle.checkSeen(read);
  return Promise.all(reads.map((read) => prove(circle.env, read, (epoch) => circle.epochs.get(epoch)?.kept)));
}

async function keepOpened(circle: Circle, room: RoomId, reads: readonly BookRead[]): Promise<void> {
  if (reads.length === 0) return;
  await circle.log.keep(room, reads);
  await circle.outbox.readBack(new Set(reads.map(({ id }) => id)));
}

function roomOf(placed: Placed): RoomId {
  return readHeader(placed.header).room;
}
