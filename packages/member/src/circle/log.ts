import type { BookRead, ChainFinding } from "@unionhall/kernel";
import { Chain } from "@unionhall/kernel";
import type { Bytes, CircleId, EntryId, RoomId } from "@unionhall/protocol";
import { bytesOf, concat, idOf } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import { roomShelf, roomsKept, shelfOf } from "./shelves.ts";
import { readRead, writeRead } from "./stored.ts";

const linkLength = 36;
const linksInChunk = 256;

export interface LinkOf {
  readonly entry: EntryId;
  readonly day: number;
}

/** The chain of a circle and the entries read so far, as they stand on this device. */
export class Log {
  readonly circle: CircleId;
  readonly chain: Chain;
  readonly #store: LocalStore;
  readonly #links: LinkOf[] = [];
  /** How many of them are on disk. */
  #linksKept = 0;
  readonly #rooms = new Map<RoomId, BookRead[]>();
  /** Rooms that have a shelf on this device. */
  readonly #kept: Set<RoomId>;

  private constructor(store: LocalStore, circle: CircleId, kept: readonly RoomId[]) {
    this.#store = store;
    this.circle = circle;
    this.chain = new Chain(circle);
    this.#kept = new Set(kept);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Log> {
    const log = new Log(store, circle, await roomsKept(store, circle));
    for (const { value } of await store.read(shelfOf("links", circle)))
      for (const link of readLinks(value)) log.#push(link);
    log.#linksKept = log.#links.length;
    return log;
  }

  /** The entries of a room that this device has read, in order; loads them once. */
  async room(room: RoomId): Promise<readonly BookRead[]> {
    const known = this.#rooms.get(room);
    if (known !== undefined) return known;
    const items = await this.#store.read(roomShelf(this.circle, room));
    const reads = items.map(({ value }) => readRead(value));
    this.#rooms.set(room, reads);
    return reads;
  }

  /** Takes what the hall says comes next. Null when all is well, else nothing from there on is taken. */
  async extend(links: readonly LinkOf[]): Promise<ChainFinding | null> {
    let finding: ChainFinding | null = null;
    for (const link of links) {
      finding = this.#push(link);
      if (finding !== null) break;
    }
    await this.#keepLinks();
    return finding;
  }

  /** Whether this entry is the one the chain has at that place. */
  fits(seq: number, id: EntryId): boolean {
    return this.#links[seq - 1]?.entry === id;
  }

  /** Entries read of a room, newer or older than what is there; one read before is replaced. */
  async keep(room: RoomId, reads: readonly BookRead[]): Promise<void> {
    const shelf = roomShelf(this.circle, room);
    const items = reads.map((read) => ({ shelf, key: numberKey(read.seq), value: writeRead(read) }));
    await this.#store.write([...this.#named(room), ...items]);
    this.#kept.add(room);
    const known = await this.room(room);
    const last = known.at(-1)?.seq ?? 0;
    const fresh = new Map(reads.map((read) => [read.seq, read]));
    const onlyNewer = reads.every(({ seq }) => seq > last);
    const merged = onlyNewer
      ? [...known, ...reads]
      : [...known.filter(({ seq }) => !fresh.has(seq)), ...fresh.values()];
    this.#rooms.set(room, onlyNewer ? merged : merged.sort((a, b) => a.seq - b.seq));
  }

  /** Names a room beside its first entries, so that its shelf is found when the circle is let go. */
  #named(room: RoomId): readonly Change[] {
    if (this.#kept.has(room)) return [];
    return [{ shelf: shelfOf("rooms", this.circle), key: room, value: new Uint8Array(0) }];
  }

  /** Takes what was read at some places off this device, and puts something in the place of others. */
  async replace(room: RoomId, gone: ReadonlySet<number>, reads: readonly BookRead[]): Promise<void> {
    const shelf = roomShelf(this.circle, room);
    await this.#store.write([
      ...[...gone].map((seq) => ({ shelf, key: numberKey(seq), value: null })),
      ...reads.map((read) => ({ shelf, key: numberKey(read.seq), value: writeRead(read) })),
    ]);
    const instead = new Map(reads.map((read) => [read.seq, read]));
    const known = (await this.room(room)).filter(({ seq }) => !gone.has(seq));
    this.#rooms.set(
      room,
      known.map((read) => instead.get(read.seq) ?? read),
    );
  }

  /** The day the hall took the entry at a place. */
  dayAt(seq: number): number | undefined {
    return this.#links[seq - 1]?.day;
  }

  #push(link: LinkOf): ChainFinding | null {
    const finding = this.chain.take({ seq: this.#links.length + 1, day: link.day, id: link.entry });
    if (finding === null) this.#links.push(link);
    return finding;
  }

  async #keepLinks(): Promise<void> {
    const { length } = this.#links;
    if (this.#linksKept === length) return;
    const changes = [];
    for (let chunk = Math.floor(this.#linksKept / linksInChunk); chunk * linksInChunk < this.#links.length; chunk++) {
      const links = this.#links.slice(chunk * linksInChunk, (chunk + 1) * linksInChunk);
      changes.push({ shelf: shelfOf("links", this.circle), key: numberKey(chunk), value: writeLinks(links) });
    }
    await this.#store.write(changes);
    this.#linksKept = length;
  }
}

function writeLinks(links: readonly LinkOf[]): Bytes {
  return concat(...links.map(({ entry, day }) => concat(bytesOf(entry), dayBytes(day))));
}

function readLinks(bytes: Bytes): readonly LinkOf[] {
  const links: LinkOf[] = [];
  for (let at = 0; at + linkLength <= bytes.length; at += linkLength) {
    const day = new DataView(bytes.buffer, bytes.byteOffset + at + 32).getUint32(0);
    links.push({ entry: idOf("entry", bytes.slice(at, at + 32)), day });
  }
  return links;
}

function dayBytes(day: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, day);
  return bytes;
}
