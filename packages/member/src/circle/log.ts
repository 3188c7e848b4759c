import type { Anchor, BookRead, Chain, ChainFinding } from "@unionhall/kernel";
import type { CircleId, EntryId, Head, Passed, RoomId } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import type { LinkOf } from "./links.ts";
import { Links } from "./links.ts";
import { roomShelf, roomsKept, shelfOf } from "./shelves.ts";
import { readRead, writeRead } from "./stored.ts";

/** The chain of a circle and the entries read so far, as they stand on this device. */
export class Log {
  readonly circle: CircleId;
  readonly #store: LocalStore;
  readonly #links: Links;
  readonly #rooms = new Map<RoomId, BookRead[]>();
  /** Rooms that have a shelf on this device. */
  readonly #kept: Set<RoomId>;
  readonly #revisions = new Map<RoomId, number>();

  private constructor(store: LocalStore, circle: CircleId, links: Links, kept: readonly RoomId[]) {
    this.#store = store;
    this.circle = circle;
    this.#links = links;
    this.#kept = new Set(kept);
  }

  static async load(store: LocalStore, circle: CircleId, anchor: Anchor | null = null): Promise<Log> {
    const links = await Links.load(store, "links", circle, anchor);
    return new Log(store, circle, links, await roomsKept(store, circle));
  }

  get chain(): Chain {
    return this.#links.chain;
  }

  /** Rooms of which something is kept on this device. */
  get kept(): ReadonlySet<RoomId> {
    return this.#kept;
  }

  /** What leads from one place to another; null where this device does not know all of it. */
  linksBetween(after: number, to: number): readonly LinkOf[] | null {
    const links = Array.from({ length: to - after }, (_, at) => this.#links.at(after + 1 + at));
    return links.every((link) => link !== undefined) ? links : null;
  }

  /** Begins at an anchor. Nothing has been read yet. */
  beginAt(anchor: Anchor): void {
    this.#links.beginAt(anchor);
  }

  /** What leads to the anchor has been read. `also` is written with it, all or nothing. */
  continueFrom(past: Links, also: readonly Change[]): Promise<void> {
    return this.#links.continueFrom(past, also);
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

  /** Moves when something of a room is kept, goes, or is another. */
  revision(room: RoomId): number {
    return this.#revisions.get(room) ?? 0;
  }

  #revise(room: RoomId): void {
    this.#revisions.set(room, this.revision(room) + 1);
  }

  /** Takes a room from memory. It is on disk. */
  unload(room: RoomId): void {
    this.#rooms.delete(room);
  }

  /** Takes what the hall says comes next. Null when all is well, else nothing from there on is taken. */
  extend(links: readonly LinkOf[]): Promise<ChainFinding | null> {
    return this.#links.extend(links);
  }

  /** Whether this entry is the one the chain has at that place, of that day. Before an anchor, nobody here can tell. */
  fits(seq: number, id: EntryId, day: number): boolean {
    const link = this.#links.at(seq);
    return link === undefined ? seq <= this.#links.start : link.entry === id && link.day === day;
  }

  /** Where the chain begins. */
  get beginning(): { readonly seq: number; readonly head: Head } {
    const { start, chain } = this.#links;
    return { seq: start, head: chain.at(start)! };
  }

  /** What the chain has after a place and up to another. */
  passed(after: number, upTo: number): readonly Passed[] {
    return this.#links.between(after, upTo);
  }

  /** Nothing of what was taken after a place stands; these do. What was read and is not among them goes, and is told. */
  async goOnFrom(place: number, passed: readonly Passed[]): Promise<readonly BookRead[]> {
    const stays = ({ seq, id, day }: BookRead): boolean => {
      const link = passed[seq - place - 1];
      return seq <= place || (link?.entry === id && link.day === day);
    };
    const gone: BookRead[] = [];
    for (const room of this.#kept) gone.push(...(await this.room(room)).filter((read) => !stays(read)));
    const shelf = ({ header }: BookRead): string => roomShelf(this.circle, header.room);
    const off = gone.map((read) => ({ shelf: shelf(read), key: numberKey(read.seq), value: null }));
    await this.#links.goOnFrom(place, passed, off);
    for (const [room, reads] of this.#rooms) this.#rooms.set(room, reads.filter(stays));
    for (const { header } of gone) this.#revise(header.room);
    return gone;
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
    this.#revise(room);
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
    this.#revise(room);
  }

  /** The day the hall took the entry at a place. */
  dayAt(seq: number): number | undefined {
    return this.#links.dayAt(seq);
  }
}
