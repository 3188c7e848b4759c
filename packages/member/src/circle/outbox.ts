import type { CircleId, Codec, EntryId, Key, Place, RoomId, Sealed } from "@unionhall/protocol";
import { entryId, fromBytes, id, readId, struct, toBytes, uint } from "@unionhall/protocol";
import { meaningInstead, type Written } from "@unionhall/union";
import type { Change, LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import { OnItsWay } from "./on-its-way.ts";
import { shelfOf } from "./shelves.ts";
import { bytesOfWaiting, type SealedItem, type Waiting, waitingCodec } from "./waiting.ts";

/** The highest counter given out, and the key that it counts for. */
interface Counted {
  readonly author: Key;
  readonly counter: number;
}

const countedCodec: Codec<Counted & { readonly v: number }> = struct({
  v: uint(1),
  author: id("key"),
  counter: uint(),
});

/** What waits to be sent from this device to one circle, in order. Survives a restart. */
export class Outbox {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #counterShelf: string;
  readonly #counters = new Map<RoomId, Counted>();
  readonly onItsWay: OnItsWay = new OnItsWay();
  /** What the hall has acknowledged and this device has not read back. After a restart it is sent again: that doubles nothing. */
  readonly #placed = new Map<number, Place>();
  /** What entries were called that are to be sealed anew: what waits behind one may mean it by that. */
  readonly #calledBefore = new Map<number, EntryId>();
  #items: readonly Waiting[] = [];
  /** What is on disk and waits no more. */
  #toSweep: readonly number[] = [];
  #next = 1;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("outbox", circle);
    this.#counterShelf = shelfOf("counters", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Outbox> {
    const outbox = new Outbox(store, circle);
    const items = await store.read(outbox.#shelf);
    outbox.#items = items.map(({ value }) => fromBytes(waitingCodec, value, "waiting entry"));
    outbox.#next = Math.max(0, ...outbox.#items.map(({ n }) => n)) + 1;
    for (const { key, value } of await store.read(outbox.#counterShelf)) {
      const room = readId("room", key);
      if (room !== null) outbox.#counters.set(room, fromBytes(countedCodec, value, "counter"));
    }
    return outbox;
  }

  /** Everything that has not been read back yet, so that nothing written here is ever nowhere. */
  get items(): readonly Waiting[] {
    return this.#items;
  }

  /** What the hall has not acknowledged. */
  get waiting(): readonly Waiting[] {
    return this.#items.filter(({ n }) => !this.#placed.has(n));
  }

  /**
   * The highest counter given out for a room to a key, also for what is long sent and forgotten; 0 for none. A
   * counter used twice would be void, and the secret that erases the first would erase the second.
   */
  counter(room: RoomId, author: Key): number {
    const last = this.#counters.get(room);
    return last?.author === author ? last.counter : 0;
  }

  /** `also` is written with it, all or nothing. */
  async add(
    item: Omit<Waiting, "n" | "counter" | "author" | "sealed">,
    also: readonly Change[] = [],
  ): Promise<Waiting> {
    const waiting = { ...item, n: this.#next++ };
    await this.#put([waiting], also);
    this.#items = [...this.#items, waiting];
    return waiting;
  }

  /** Takes back what was never sealed. False if it may be with the hall. */
  drop(n: number): Promise<boolean> {
    return this.#takeBack(n, (_, gone) => this.#store.write([gone]));
  }

  /** Something else in place of what was never sealed, both at once or neither. False if that may be with the hall. */
  sayInstead(n: number, written: Written, time: number): Promise<boolean> {
    return this.#takeBack(n, async (found, gone) => {
      await this.add({ ...found, ...written, time }, [gone]);
    });
  }

  async #takeBack(n: number, write: (found: Waiting, gone: Change) => Promise<void>): Promise<boolean> {
    const found = this.#items.find((item) => item.n === n);
    if (found === undefined || found.counter !== undefined) return false;
    // At once, so that it is not sealed meanwhile.
    this.#items = this.#items.filter((item) => item !== found);
    try {
      await write(found, { shelf: this.#shelf, key: numberKey(n), value: null });
    } catch (error) {
      this.#items = [...this.#items, found].sort((a, b) => a.n - b.n);
      throw error;
    }
    return true;
  }

  /** Keeps the bytes before they are sent. False if it was taken back meanwhile. */
  async seal(n: number, { author, counter }: Counted, sealed: Sealed): Promise<boolean> {
    const found = this.#items.find((item) => item.n === n);
    if (found === undefined) return false;
    const before = this.#counters.get(found.room);
    this.#counters.set(found.room, { author, counter: Math.max(counter, this.counter(found.room, author)) });
    try {
      await this.#replace([{ ...found, author, counter, sealed }, ...this.#meaning(n, entryId(sealed.header))]);
    } catch (error) {
      if (before === undefined) this.#counters.delete(found.room);
      else this.#counters.set(found.room, before);
      throw error;
    }
    this.#calledBefore.delete(n);
    return true;
  }

  /** What waits unsealed and means an entry by what it was called before: by what it is called now. */
  #meaning(n: number, now: EntryId): readonly Waiting[] {
    const before = this.#calledBefore.get(n);
    if (before === undefined || before === now) return [];
    return this.#items.flatMap((item) => {
      const written = item.sealed === undefined ? meaningInstead(item, before, now) : null;
      return written === null ? [] : [{ ...item, ...written }];
    });
  }

  /** What a key signed that this member had before, and the hall has not, is to be signed by their new one. */
  async takeOver(author: Key): Promise<void> {
    for (const item of this.waiting)
      if (item.author !== undefined && item.author !== author) await this.beginAnew(item);
  }

  /** To be sealed anew, with the counter it has. */
  async unseal(n: number): Promise<void> {
    const found = this.#items.find((item) => item.n === n);
    if (found?.sealed === undefined) return;
    const { sealed, ...rest } = found;
    await this.#replace([rest]);
    this.#calledBefore.set(n, entryId(sealed.header));
  }

  /** The hall refuses these for good: they are not tried again. */
  giveUp(ids: ReadonlySet<EntryId>): Promise<void> {
    return this.readBack(ids);
  }

  /** The hall has these: they are not sent again. */
  acknowledged(places: ReadonlyMap<EntryId, Place>): void {
    for (const { n, sealed } of this.#those(places)) this.#placed.set(n, places.get(entryId(sealed.header))!);
  }

  /** Where the hall has said that it has what has not been read back. */
  placed(): readonly { readonly id: EntryId; readonly place: Place }[] {
    return this.#items.flatMap(({ n, sealed }) => {
      const place = this.#placed.get(n);
      return place === undefined || sealed === undefined ? [] : [{ id: entryId(sealed.header), place }];
    });
  }

  /** The hall has it not where it said, so it is sent again: that doubles nothing. */
  notPlaced(id: EntryId): void {
    for (const { n } of this.#those(new Set([id]))) this.#placed.delete(n);
  }

  /** These have been read back. */
  async readBack(ids: ReadonlySet<EntryId>): Promise<void> {
    this.stand(ids);
    await this.sweep();
  }

  /** These stand in their rooms, where they are shown instead. On disk they are until `sweep`. */
  stand(ids: ReadonlySet<EntryId>): void {
    const standing = this.#those(ids);
    if (standing.length === 0) return;
    this.#items = this.#items.filter(({ n }) => !standing.some((item) => item.n === n));
    for (const { n } of standing) this.#placed.delete(n);
    this.#toSweep = [...this.#toSweep, ...standing.map(({ n }) => n)];
  }

  /** Takes off the disk what has come to stand since. */
  async sweep(): Promise<void> {
    const gone = this.#toSweep;
    if (gone.length === 0) return;
    await this.#store.write(gone.map((n) => ({ shelf: this.#shelf, key: numberKey(n), value: null })));
    this.#toSweep = this.#toSweep.filter((n) => !gone.includes(n));
  }

  /** What the hall refused while it took something later of the same room, or took only after that, has to count on from there. */
  async moveBehind(
    placed: readonly (Pick<Counted, "counter"> & { readonly room: RoomId; readonly seq: number })[],
  ): Promise<void> {
    const seqOf = ({ n }: Waiting): number => this.#placed.get(n)?.seq ?? Number.POSITIVE_INFINITY;
    const isOvertaken = (item: Waiting): boolean =>
      placed.some(
        ({ room, counter, seq }) => room === item.room && counter > (item.counter ?? counter) && seq < seqOf(item),
      );
    for (const item of this.#items.filter(isOvertaken)) await this.beginAnew(item);
  }

  /** To be sealed anew, with another counter: with the one it has it would count nowhere. */
  async beginAnew(item: Waiting): Promise<void> {
    this.#placed.delete(item.n);
    const { sealed, counter: _, author: __, ...rest } = item;
    await this.#replace([rest]);
    if (sealed !== undefined) this.#calledBefore.set(item.n, entryId(sealed.header));
  }

  #those(ids: Pick<ReadonlySet<EntryId>, "has">): readonly SealedItem[] {
    return this.#items.filter((item): item is SealedItem => {
      return item.sealed !== undefined && ids.has(entryId(item.sealed.header));
    });
  }

  /** Stands at once, so that it is not taken back meanwhile; and no longer where it cannot be kept. */
  async #replace(next: readonly Waiting[]): Promise<void> {
    const before = this.#items.filter(({ n }) => next.some((item) => item.n === n));
    this.#swap(next);
    try {
      await this.#put(next);
    } catch (error) {
      this.#swap(before);
      throw error;
    }
  }

  #swap(to: readonly Waiting[]): void {
    const instead = new Map(to.map((item) => [item.n, item]));
    this.#items = this.#items.map((item) => instead.get(item.n) ?? item);
  }

  async #put(items: readonly Waiting[], also: readonly Change[] = []): Promise<void> {
    const counters = new Map(items.map(({ room }) => [room, this.#counters.get(room)]));
    await this.#store.write([
      ...items.map((item) => ({ shelf: this.#shelf, key: numberKey(item.n), value: bytesOfWaiting(item) })),
      ...[...counters].flatMap(([room, counted]) =>
        counted === undefined
          ? []
          : [{ shelf: this.#counterShelf, key: room, value: toBytes(countedCodec, { v: 1, ...counted }) }],
      ),
      ...also,
    ]);
  }
}
