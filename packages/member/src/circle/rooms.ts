import type { Book, Opened, Origin, Read, RoomEntry, RoomState } from "@unionhall/kernel";
import { broughtRoom, RoomReader } from "@unionhall/kernel";
import type { Bytes, DeviceTag, EntryId, Key, RoomId } from "@unionhall/protocol";
import { BroughtHere } from "./brought-here.ts";
import type { Log } from "./log.ts";
import type { Outbox } from "./outbox.ts";

/** The book as far as it has been folded, and where it waits. */
export interface BookSoFar {
  readonly book: Book;
  readonly waitsAt: number | null;
  readonly hallway: RoomId | null;
  /** What the circle goes on from; null where that is nothing, or not known here yet. */
  readonly origins: readonly Origin[] | null;
  /** What the judging of a room begins with, and after which place; null: with nothing, at its beginning. */
  beginning(room: RoomId): { readonly judged: RoomState; readonly after: number } | null;
  /** Hears of every entry that is judged. */
  checkSeen(read: Read): void;
  /** Lets what waits of a room go in the same moment in which it stands there. */
  readonly outbox: Pick<Outbox, "stand">;
}

/** A room as it has been judged so far. */
interface Judged {
  reader: RoomReader;
  entries: RoomEntry[];
  /** The last seq that went in. */
  last: number;
}

/** All of a room, and of what it was made: entries are added to the second in place. */
interface Joined {
  readonly before: readonly RoomEntry[];
  readonly native: readonly RoomEntry[];
  readonly count: number;
  readonly all: readonly RoomEntry[];
}

/** What was brought of a room, and the two together as they were last given out. */
interface Brought {
  here: BroughtHere;
  joined: Joined | null;
}

/** The rooms this device follows, judged in hall order; a room in which something before its end changed is judged again. */
export class Rooms {
  readonly #log: Log;
  readonly #book: BookSoFar;
  readonly #judged = new Map<RoomId, Judged>();
  readonly #counters = new Map<string, number>();
  readonly #restarts = new Map<RoomId, number>();
  /** Rooms in which something before their end has changed since they were judged. */
  readonly #changed = new Set<RoomId>();
  /** By the room that it is of. */
  readonly #brought = new Map<RoomId, Brought>();
  /** By the room in which what is brought stands. */
  readonly #broughtOf = new Map<RoomId, RoomId>();

  constructor(log: Log, book: BookSoFar) {
    this.#log = log;
    this.#book = book;
  }

  get followed(): readonly RoomId[] {
    return [...this.#judged.keys()];
  }

  isFollowed(room: RoomId): boolean {
    return this.#judged.has(room);
  }

  /** Those that are read to their end whenever there is more. What was brought comes page by page: but for the names. */
  get whole(): readonly RoomId[] {
    const isAside = (of: RoomId | undefined): boolean => of !== undefined && of !== this.#book.hallway;
    return this.followed.filter((room) => !isAside(this.#broughtOf.get(room)));
  }

  /** Rooms of which it is followed here what is brought. */
  get broughtOf(): readonly RoomId[] {
    return [...this.#brought.keys()];
  }

  async follow(room: RoomId | null): Promise<void> {
    if (room === null) return;
    await this.followBrought(room);
    await this.#follow(room);
  }

  /** Only what was brought of a room. Nothing where nobody walked out to this circle. */
  async followBrought(room: RoomId): Promise<void> {
    if (this.#book.book.walked === null || this.#brought.has(room)) return;
    this.#brought.set(room, { here: new BroughtHere(), joined: null });
    this.#broughtOf.set(broughtRoom(room), room);
    await this.#follow(broughtRoom(room));
  }

  async #follow(room: RoomId): Promise<void> {
    if (this.#judged.has(room)) return;
    this.#judged.set(room, this.#fresh(room));
    await this.judge(room);
  }

  /** What comes after this is not read. What is on disk stays there, and what was brought of it is at hand. */
  leave(room: RoomId): void {
    if (!this.#judged.delete(room)) return;
    this.#changed.delete(room);
    this.#countRestart(room);
    this.#log.unload(room);
  }

  /** All that counts or does not in a room, in order: what was said in the circle that this one goes on from comes first. */
  entries(room: RoomId): readonly RoomEntry[] {
    const native = this.#judged.get(room)?.entries ?? [];
    const brought = this.#brought.get(room);
    const { origins } = this.#book;
    if (brought === undefined || origins === null) return native;
    const before = brought.here.entries(origins);
    const { joined } = brought;
    if (joined?.before === before && joined.native === native && joined.count === native.length) return joined.all;
    const all = [...before, ...native];
    brought.joined = { before, native, count: native.length, all };
    return all;
  }

  /** The entries that an entry of a room goes by here: itself, or what brings it. */
  standsBy(room: RoomId, entry: Opened): readonly Opened[] {
    const bringing = this.#brought.get(room)?.here.bringing(entry.id) ?? [];
    return bringing.length === 0 ? [entry] : bringing;
  }

  /** Whether an entry of the circle that this one goes on from has been brought, as far as has been read here. */
  isBrought(room: RoomId, id: EntryId, lock: Bytes): boolean {
    return this.#brought.get(room)?.here.has(id, lock) ?? false;
  }

  gaps(room: RoomId): RoomReader["gaps"] {
    return this.#judged.get(room)?.reader.gaps ?? [];
  }

  /** Takes what has been read of a room since. The book has to be folded that far. */
  async judge(room: RoomId): Promise<void> {
    const reads = await this.#log.room(room);
    if (this.#changed.delete(room)) this.#beginAnew(room);
    const judged = this.#judged.get(room);
    if (judged === undefined) return;
    const standing = new Set<EntryId>();
    // No waiting from here on: whoever looks sees what stood before, or all of this.
    for (const read of reads) {
      if (read.seq <= judged.last) continue;
      if (read.seq > (this.#book.waitsAt ?? Number.POSITIVE_INFINITY)) break;
      this.note(read);
      this.#book.checkSeen(read);
      this.#take(room, judged, judged.reader.take(read));
      judged.last = read.seq;
      standing.add(read.id);
    }
    this.#book.outbox.stand(standing);
  }

  #take(room: RoomId, { entries }: Judged, item: RoomEntry): void {
    const of = this.#broughtOf.get(room);
    if (of === undefined) return void entries.push(item);
    const { origins } = this.#book;
    if (origins !== null) this.#brought.get(of)?.here.take(origins, item);
    if (item.type === "tombstone") entries.push(item);
    this.#countRestart(of);
  }

  /** Something before a room's end has changed: it is as it was until it is judged, and that is from its beginning. */
  restart(room: RoomId): void {
    if (this.#judged.has(room)) this.#changed.add(room);
    else this.#countRestart(room);
  }

  #beginAnew(room: RoomId): void {
    this.#judged.set(room, this.#fresh(room));
    const of = this.#broughtOf.get(room) ?? room;
    if (of !== room) this.#brought.set(of, { here: new BroughtHere(), joined: null });
    this.#countRestart(of);
  }

  #countRestart(room: RoomId): void {
    this.#restarts.set(room, this.restarts(room) + 1);
  }

  /** How often a room was judged from its beginning again. */
  restarts(room: RoomId): number {
    return this.#restarts.get(room) ?? 0;
  }

  /** The highest counter a device has used in a room, as far as this device has read. */
  lastCounter(room: RoomId, author: Key, device: DeviceTag): number {
    return this.#counters.get(`${room} ${author} ${device}`) ?? 0;
  }

  /** Notes the counter of an entry, of any room and whether it counts or not. */
  note(read: Read): void {
    if (!read.opened) return;
    const which = `${read.header.room} ${read.author} ${read.device}`;
    this.#counters.set(which, Math.max(this.#counters.get(which) ?? 0, read.counter));
  }

  #fresh(room: RoomId): Judged {
    const beginning = this.#book.beginning(room);
    return { reader: new RoomReader(this.#book.book, beginning?.judged), entries: [], last: beginning?.after ?? 0 };
  }
}
