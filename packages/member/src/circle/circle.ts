import type {
  Anchor,
  Book,
  BookRead,
  Destination,
  Opened,
  Origin,
  Read,
  SealedEntry,
  Secrets,
  WholeEpoch,
} from "@unionhall/kernel";
import { emptyBook, fold, isMissing, sealEntry } from "@unionhall/kernel";
import type { CircleId, Key, MarkedDoor, MemberId, Reason, RoomId, SignedHead } from "@unionhall/protocol";
import { book as bookRoom, msInDay, recordBytes, turnOf } from "@unionhall/protocol";
import { newLaw } from "@unionhall/union";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment } from "../ports.ts";
import { Proven } from "../seats/proven.ts";
import type { Base } from "./base.ts";
import type { BookWritten } from "./book-writes.ts";
import type { BoxMissed } from "./box-missed.ts";
import type { AtHand } from "./at-hand.ts";
import type { Drafts } from "./drafts.ts";
import type { Epochs } from "./epochs.ts";
import type { Erasures } from "./erasures.ts";
import { type CircleFinding, seenOtherwise } from "./finding.ts";
import { loadParts, type Parts } from "./kept-parts.ts";
import type { Log } from "./log.ts";
import { noteCounted } from "./note-counted.ts";
import type { Noted } from "./noted.ts";
import { restoreOrigins } from "./origins.ts";
import type { Outbox } from "./outbox.ts";
import type { KnownPoint } from "./points.ts";
import { type BookSoFar, Rooms } from "./rooms.ts";
import { Serial } from "./serial.ts";
import { Attempts } from "./attempts.ts";
import type { Marks } from "./marks.ts";
import type { ReadPlaces } from "./read-places.ts";
import type { SignedHeads } from "./signed-heads.ts";
import type { Identity, Tie } from "./tie.ts";

/**
 * One circle on this device: what was read, what waits to be sent, the keys, the folded book. This
 * class owns the state; `catch-up`, `send` and `turn` are what is done with it, one at a time.
 */
export class Circle {
  readonly env: Environment;
  readonly id: CircleId;
  readonly link: HallLink;
  readonly log: Log;
  readonly epochs: Epochs;
  readonly outbox: Outbox;
  readonly erasures: Erasures;
  readonly marks: Marks;
  readonly seen: ReadPlaces;
  readonly drafts: Drafts;
  readonly atHand: AtHand;
  readonly rooms: Rooms;
  readonly serial: Serial = new Serial();
  /** Files on their way from here, one after another, while everything else goes its way. */
  readonly sending: Serial = new Serial();
  readonly attempts: Attempts = new Attempts();
  /** Of what is said in the rooms of its seats. */
  readonly proven: Proven = new Proven();
  readonly noted: Noted;
  readonly heads: SignedHeads;
  /** What others have shown that the hall signed to them, as long as it is not held against what it signed here. */
  readonly headsShown: SignedHead[] = [];
  /** Epochs whose box was asked for since this circle was loaded: the hall has none. */
  readonly boxesAsked: Set<number> = new Set();
  /** What is missing in which room and was asked for once more since this device last came in. */
  readonly gapsAsked: Set<string> = new Set();
  /** Epochs that the hall told of and that were looked for in the whole book since then. */
  readonly epochsSought: Set<number> = new Set();
  /** Up to which place each room has been read since this circle was loaded. */
  readonly readTo: Map<RoomId, number> = new Map();
  book: Book;
  /** What it begins with here, as long as what came before has not been read. */
  base: Base | null = null;
  /** What the circle goes on from, the newest first; null where it began by itself, or as long as that is not known here. */
  origins: readonly Origin[] | null = null;
  /** Where somebody trusted has said to begin. */
  anchor: Anchor | null = null;
  /** The newest point that the hall has, as far as this device knows. */
  point: KnownPoint | null = null;
  me: Identity;
  /** Older box seeds of this member, from before a renewal. */
  olderBoxes: readonly Secrets["box"][] = [];
  tie: Tie | null = null;
  /** The newest door seen; asked for when a turn needs it. */
  door: MarkedDoor | null = null;
  /** Since when, in ms, latches are known to stand in the door that nobody answers for, or to be missing there. */
  oddSince: ReadonlyMap<Key, number> = new Map();
  /** Who has asked for a box of a turn and has not been helped from here, each with the place of their asking. */
  readonly boxesMissed: Map<MemberId, BoxMissed & { readonly seq: number }> = new Map();
  /** The hall has signed two pasts, and when this device last came it went on from the other: nothing of that is taken. */
  parted = false;
  /** The hallway's room, once the book has told. */
  hallway: RoomId | null = null;
  /** Why something that waited here can never be sent; null where there was nothing of that kind. */
  lost: Reason | null = null;
  /** Whether what the hall has of this device has been read back and kept here: if not, its counters may be behind. */
  isReadBack = false;
  /** The place of the book that this device cannot read yet. Nothing after it is judged. */
  waitsAt: number | null = null;
  #folded = 0;

  private constructor(env: Environment, id: CircleId, link: HallLink, me: Identity, parts: Parts) {
    this.env = env;
    this.id = id;
    this.link = link;
    this.me = me;
    ({ log: this.log, epochs: this.epochs, outbox: this.outbox, erasures: this.erasures, marks: this.marks } = parts);
    ({ noted: this.noted, heads: this.heads, seen: this.seen, drafts: this.drafts, atHand: this.atHand } = parts);
    this.book = emptyBook(id, newLaw());
    this.rooms = new Rooms(this.log, this);
    if (parts.base !== null) this.#stand(parts.base);
  }

  static async load(env: Environment, id: CircleId, link: HallLink, me: Identity): Promise<Circle> {
    const circle = new Circle(env, id, link, me, await loadParts(env, id));
    await circle.foldBook();
    await restoreOrigins(circle);
    await circle.rooms.follow(circle.hallway);
    return circle;
  }

  /** Begins with a point instead of the first entry. Nothing of the circle has been read yet. */
  async begin(base: Base): Promise<void> {
    await this.env.store.write([base.kept()]);
    this.log.beginAt(base.anchor);
    this.#stand(base);
  }

  #stand(base: Base): void {
    this.base = base;
    this.point = { anchor: base.anchor, day: base.anchor.day };
    this.book = base.book();
    this.#folded = base.anchor.seq;
    this.hallway = base.hallwayRoom;
    if (this.hallway !== null) this.rooms.restart(this.hallway);
    // Read from its beginning, and on disk there may be holes.
    if (this.hallway !== null && base.hallway() === null) this.readTo.set(this.hallway, 0);
    if (base.pastDiffers) this.note({ type: "past-differs", seq: base.anchor.seq });
  }

  beginning(room: RoomId): ReturnType<BookSoFar["beginning"]> {
    const hallway = room === this.hallway ? (this.base?.hallway() ?? null) : null;
    return hallway === null || this.base === null ? null : { judged: hallway.judged, after: this.base.anchor.seq };
  }

  /** The place after which this device reads a room that it follows. */
  begins(room: RoomId): number {
    if (room === bookRoom) return this.base?.anchor.seq ?? 0;
    return this.beginning(room)?.after ?? 0;
  }

  /** Something members should know. False when it was noted already. */
  note(finding: CircleFinding): boolean {
    return this.noted.note(finding);
  }

  /** What the book came to no longer stands: it is folded from where it begins, and the rooms are judged by it. */
  async foldAnew(): Promise<void> {
    const reads = await this.log.room(bookRoom);
    // No waiting from here on: whoever looks sees what stood before, or all of this.
    this.book = this.base?.book() ?? emptyBook(this.id, newLaw());
    this.#folded = this.base?.anchor.seq ?? 0;
    this.hallway = this.base?.hallwayRoom ?? null;
    this.waitsAt = null;
    this.boxesMissed.clear();
    this.headsShown.length = 0;
    this.#fold(reads);
    for (const room of this.rooms.followed) this.rooms.restart(room);
  }

  /** What an author says that they had seen is held against the chain, also of what was read before a restart. */
  checkSeen(read: Read): void {
    const finding = seenOtherwise(this.log.chain, read);
    if (finding !== null) this.note(finding);
  }

  /** Folds what has been read of the book, up to what this device lacks and others may have: that is read again. */
  async foldBook(): Promise<void> {
    this.#fold(await this.log.room(bookRoom));
  }

  #fold(reads: readonly BookRead[]): void {
    // What comes after that stands behind something that is still to be read.
    const readTo = this.readTo.get(bookRoom) ?? Number.POSITIVE_INFINITY;
    for (const read of reads) {
      if (read.seq <= this.#folded) continue;
      if (read.seq > readTo || isMissing(this.book, read)) {
        this.readTo.set(bookRoom, Math.min(readTo, read.seq - 1));
        this.waitsAt = read.seq;
        break;
      }
      this.waitsAt = null;
      const counts = fold(this.book, read) === null;
      this.rooms.note(read);
      this.checkSeen(read);
      if (counts && read.opened) noteCounted(this, read);
      else if (read.opened) this.attempts.note(read);
      this.#folded = read.seq;
    }
    this.epochs.learnRecords([...this.book.epochs.values()].map(({ record }) => recordBytes(record)));
  }

  /** Entries of the book that count and are not the kernel's own business. */
  async bookEntries(): Promise<readonly (BookRead & Opened)[]> {
    const reads = await this.log.room(bookRoom);
    return reads.filter((read): read is BookRead & Opened => read.opened && !this.book.voids.has(read.seq));
  }

  get latch(): { readonly key: Key; readonly seed: Secrets["latch"] } {
    return { key: this.me.secrets.keys.latch, seed: this.me.secrets.latch };
  }

  /** The place the next entry would have: what a rule would judge it by. Days since 1970. */
  get next(): { readonly seq: number; readonly day: number } {
    const { chain } = this.log;
    return { seq: chain.seq + 1, day: Math.max(chain.day, Math.floor(this.env.clock.now() / msInDay)) };
  }

  /** The key that speaks in the circle: this member's own, also on a visit. */
  get voice(): Key {
    return this.me.visit?.member ?? this.me.secrets.keys.signing;
  }

  /**
   * Epochs this device may seal under, oldest first: those that the book bears out. What the hall alone
   * knows of may have been made by somebody who is out.
   */
  openEpochs(): readonly WholeEpoch[] {
    return this.epochs.whole().filter(({ number }) => this.book.epochs.has(number));
  }

  /** Whether a steward has turned the keys since they were lent to this visit: it opens and seals nothing newer. */
  get isOutlived(): boolean {
    const newest = this.openEpochs().at(-1)?.number;
    // Whichever word of the turn comes first, the hall's or the book's.
    const turn = Math.max(this.tie?.standing.turn ?? 0, this.book.turns.at(-1)?.turn ?? 0);
    return this.me.visit !== undefined && newest !== undefined && turnOf(newest) < turn;
  }

  /** The epoch new entries go under. Throws when this device holds none. */
  currentEpoch(): WholeEpoch {
    const epoch = this.openEpochs().at(-1);
    if (epoch === undefined) throw new Error("this device holds no keys of the circle");
    return epoch;
  }

  /** The next counter of this device in a room; `ahead` for several at once. */
  nextCounter(room: RoomId, ahead = 0): number {
    const { secrets, device } = this.me;
    const placed = this.rooms.lastCounter(room, secrets.keys.signing, device);
    return Math.max(placed, this.outbox.counter(room, secrets.keys.signing)) + 1 + ahead;
  }

  /** Signs and seals for a place. */
  seal(
    to: Omit<Destination, "circle">,
    written: BookWritten,
    counter: number,
    time: number,
    epoch: WholeEpoch = this.currentEpoch(),
  ): Promise<SealedEntry> {
    const { secrets, device, visit } = this.me;
    const { seq, head } = this.log.chain;
    const { kind, version, payload, warrant } = written;
    const author = secrets.keys.signing;
    const said = { author, device, counter, seen: { seq, head }, time, kind, version, payload };
    const entitled = warrant === undefined ? {} : { warrant };
    const content = { ...said, ...entitled, ...(visit === undefined ? {} : { visit }) };
    const { room, class: c, blobs, lock } = to;
    const carried = { ...(blobs === undefined ? {} : { blobs }), ...(lock === undefined ? {} : { lock }) };
    return sealEntry(this.env, secrets, epoch, { circle: this.id, room, class: c, ...carried }, content);
  }

  /** Several entries of the book, sealed to go together; `after` under an epoch that comes with them. */
  sealForBook(
    written: readonly BookWritten[],
    after: readonly BookWritten[] = [],
    next?: WholeEpoch,
  ): Promise<readonly SealedEntry[]> {
    const now = this.env.clock.now();
    const to = { room: bookRoom, class: "kept" as const };
    const all = [
      ...written.map((each) => ({ each, epoch: this.currentEpoch() })),
      ...after.map((each) => ({ each, epoch: next })),
    ];
    return Promise.all(
      all.map(({ each, epoch }, ahead) => this.seal(to, each, this.nextCounter(bookRoom, ahead), now, epoch)),
    );
  }
}
