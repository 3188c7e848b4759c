import type { Book, Read, RoomEntry, RoomState } from "@unionhall/kernel";
import { RoomReader } from "@unionhall/kernel";
import type { DeviceTag, Key, RoomId } from "@unionhall/protocol";
import type { Log } from "./log.ts";

/** The book as far as it has been folded, and where it waits. */
export interface BookSoFar {
  readonly book: Book;
  readonly waitsAt: number | null;
  /** What the judging of a room begins with, and after which place; null: with nothing, at its beginning. */
  beginning(room: RoomId): { readonly judged: RoomState; readonly after: number } | null;
  /** Hears of every entry that is judged. */
  checkSeen(read: Read): void;
}

/** A room as it has been judged so far. */
interface Judged {
  reader: RoomReader;
  entries: RoomEntry[];
  /** The last seq that went in. */
  last: number;
}

/** The rooms this device follows, judged in hall order; a room in which something before its end changed is judged again. */
export class Rooms {
  readonly #log: Log;
  readonly #book: BookSoFar;
  readonly #judged = new Map<RoomId, Judged>();
  readonly #counters = new Map<string, number>();
  readonly #restarts = new Map<RoomId, number>();

  constructor(log: Log, book: BookSoFar) {
    this.#log = log;
    this.#book = book;
  }

  get followed(): readonly RoomId[] {
    return [...this.#judged.keys()];
  }

  async follow(room: RoomId | null): Promise<void> {
    if (room === null || this.#judged.has(room)) return;
    this.#judged.set(room, this.#fresh(room));
    await this.judge(room);
  }

  entries(room: RoomId): readonly RoomEntry[] {
    return this.#judged.get(room)?.entries ?? [];
  }

  gaps(room: RoomId): RoomReader["gaps"] {
    return this.#judged.get(room)?.reader.gaps ?? [];
  }

  /** Takes what has been read of a room since. The book has to be folded that far. */
  async judge(room: RoomId): Promise<void> {
    const reads = await this.#log.room(room);
    const judged = this.#judged.get(room);
    if (judged === undefined) return;
    for (const read of reads) {
      if (read.seq <= judged.last) continue;
      if (read.seq > (this.#book.waitsAt ?? Number.POSITIVE_INFINITY)) break;
      this.note(read);
      this.#book.checkSeen(read);
      judged.entries.push(judged.reader.take(read));
      judged.last = read.seq;
    }
  }

  /** What was judged of a room no longer stands: something before its end has changed. */
  restart(room: RoomId): void {
    if (this.#judged.has(room)) this.#judged.set(room, this.#fresh(room));
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
