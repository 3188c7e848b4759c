import type { Written } from "@unionhall/union";
import type { Bytes, CircleId, Class, Codec, EntryId, RoomId } from "@unionhall/protocol";
import {
  bytesUpTo,
  caps,
  choice,
  entryId,
  fromBytes,
  id,
  maybe,
  readId,
  sealedCodec,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import type { Sealed } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";

/** Something written that the hall has not acknowledged yet. */
export interface Waiting extends Written {
  readonly n: number;
  readonly room: RoomId;
  readonly class: Class;
  /** When it was written, in ms since 1970. */
  readonly time: number;
  readonly counter: number;
  /** The exact bytes that were sent. Kept until acknowledged, so that sending again cannot double it. */
  readonly sealed?: Sealed;
}

const waitingCodec: Codec<Waiting & { readonly v: number }> = struct({
  v: uint(1),
  n: uint(),
  room: id("room"),
  class: choice("kept", "passing"),
  kind: text(64),
  version: uint(65_535),
  payload: bytesUpTo(caps.body),
  time: uint(),
  counter: uint(),
  sealed: maybe(sealedCodec),
});

/** What waits to be sent from this device to one circle, in order. Survives a restart. */
export class Outbox {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #counterShelf: string;
  readonly #counters = new Map<RoomId, number>();
  /** What the hall has acknowledged and this device has not read back. After a restart it is sent again: that doubles nothing. */
  readonly #placed = new Set<number>();
  #items: readonly Waiting[] = [];
  #next = 1;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = `outbox ${circle}`;
    this.#counterShelf = `counters ${circle}`;
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Outbox> {
    const outbox = new Outbox(store, circle);
    const items = await store.read(outbox.#shelf);
    outbox.#items = items.map(({ value }) => fromBytes(waitingCodec, value, "waiting entry"));
    outbox.#next = Math.max(0, ...outbox.#items.map(({ n }) => n)) + 1;
    for (const { key, value } of await store.read(outbox.#counterShelf)) {
      const room = readId("room", key);
      if (room !== null) outbox.#counters.set(room, fromBytes(uint(), value, "counter"));
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

  isPlaced(n: number): boolean {
    return this.#placed.has(n);
  }

  /**
   * The highest counter given out for a room, also for what is long sent and forgotten; 0 for none. A
   * counter used twice would be void, and the secret that erases the first would erase the second.
   */
  counter(room: RoomId): number {
    return this.#counters.get(room) ?? 0;
  }

  async add(item: Omit<Waiting, "n" | "sealed">): Promise<Waiting> {
    const waiting = { ...item, n: this.#next++ };
    // At once, so that what is written at the same moment takes the next.
    this.#counters.set(item.room, item.counter);
    await this.#put([waiting], item.room);
    this.#items = [...this.#items, waiting].sort((a, b) => a.n - b.n);
    return waiting;
  }

  /** Takes back what was never sealed; what was written after it moves up. False if it may be with the hall. */
  async drop(n: number): Promise<boolean> {
    const found = this.#items.find((item) => item.n === n);
    if (found === undefined || found.sealed !== undefined) return false;
    const { room } = found;
    const after = this.#items.filter((item) => item.room === room && item.counter > found.counter);
    const moved = after.map((item): Waiting => ({ ...item, counter: item.counter - 1 }));
    this.#counters.set(room, this.counter(room) - 1);
    this.#items = this.#items.flatMap((item) =>
      item.n === n ? [] : (moved.find((each) => each.n === item.n) ?? item),
    );
    await this.#store.write([{ shelf: this.#shelf, key: numberKey(n), value: null }]);
    await this.#put(moved, room);
    return true;
  }

  /** Keeps the bytes before they are sent; without bytes, the item is to be sealed anew. */
  async seal(n: number, sealed: Sealed | null): Promise<void> {
    const found = this.#items.find((item) => item.n === n);
    if (found === undefined) return;
    const { sealed: _, ...rest } = found;
    const next: Waiting = sealed === null ? rest : { ...rest, sealed };
    await this.#put([next]);
    this.#items = this.#items.map((item) => (item.n === n ? next : item));
  }

  /** The hall has these: they are not sent again. */
  acknowledged(ids: ReadonlySet<EntryId>): void {
    for (const { n } of this.#those(ids)) this.#placed.add(n);
  }

  /** These have been read back: they are in the room. */
  async readBack(ids: ReadonlySet<EntryId>): Promise<void> {
    const done = this.#those(ids);
    if (done.length === 0) return;
    await this.#store.write(done.map(({ n }) => ({ shelf: this.#shelf, key: numberKey(n), value: null })));
    this.#items = this.#items.filter((item) => !done.includes(item));
    for (const { n } of done) this.#placed.delete(n);
  }

  /** What the hall refused while it took something later of the same room has to count on from there. */
  async moveBehind(ids: ReadonlySet<EntryId>): Promise<void> {
    const placed = this.#those(ids);
    for (const item of this.waiting) {
      const overtaken = placed.some(({ room, counter }) => room === item.room && counter > item.counter);
      if (!overtaken) continue;
      const { sealed: _, ...rest } = item;
      const counter = this.counter(item.room) + 1;
      this.#counters.set(item.room, counter);
      const next: Waiting = { ...rest, counter };
      this.#items = this.#items.map((each) => (each.n === item.n ? next : each));
      await this.#put([next], item.room);
    }
  }

  #those(ids: ReadonlySet<EntryId>): readonly Waiting[] {
    return this.#items.filter(({ sealed }) => sealed !== undefined && ids.has(entryId(sealed.header)));
  }

  async #put(items: readonly Waiting[], room?: RoomId): Promise<void> {
    const changes = items.map((item) => ({ shelf: this.#shelf, key: numberKey(item.n), value: bytesOf(item) }));
    const counter = room === undefined ? null : toBytes(uint(), this.counter(room));
    const counters = counter === null ? [] : [{ shelf: this.#counterShelf, key: `${room}`, value: counter }];
    await this.#store.write([...changes, ...counters]);
  }
}

function bytesOf(item: Waiting): Bytes {
  return toBytes(waitingCodec, { v: 1, ...item });
}
