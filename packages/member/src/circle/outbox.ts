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
  #items: readonly Waiting[] = [];
  #next = 1;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = `outbox ${circle}`;
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Outbox> {
    const outbox = new Outbox(store, circle);
    const items = await store.read(outbox.#shelf);
    outbox.#items = items.map(({ value }) => fromBytes(waitingCodec, value, "waiting entry"));
    outbox.#next = Math.max(0, ...outbox.#items.map(({ n }) => n)) + 1;
    return outbox;
  }

  get items(): readonly Waiting[] {
    return this.#items;
  }

  /** The highest counter that waits for a room; 0 for none. */
  counter(room: RoomId): number {
    return Math.max(0, ...this.#items.filter((item) => item.room === room).map(({ counter }) => counter));
  }

  async add(item: Omit<Waiting, "n" | "sealed">): Promise<Waiting> {
    const waiting = { ...item, n: this.#next++ };
    await this.#put(waiting);
    this.#items = [...this.#items, waiting];
    return waiting;
  }

  /** Keeps the bytes before they are sent; without bytes, the item is to be sealed anew. */
  async seal(n: number, sealed: Sealed | null): Promise<void> {
    const found = this.#items.find((item) => item.n === n);
    if (found === undefined) return;
    const { sealed: _, ...rest } = found;
    const next: Waiting = sealed === null ? rest : { ...rest, sealed };
    await this.#put(next);
    this.#items = this.#items.map((item) => (item.n === n ? next : item));
  }

  /** The hall has these. */
  async acknowledged(ids: ReadonlySet<EntryId>): Promise<void> {
    const done = this.#items.filter(({ sealed }) => sealed !== undefined && ids.has(entryId(sealed.header)));
    if (done.length === 0) return;
    await this.#store.write(done.map(({ n }) => ({ shelf: this.#shelf, key: numberKey(n), value: null })));
    this.#items = this.#items.filter((item) => !done.includes(item));
  }

  async #put(item: Waiting): Promise<void> {
    await this.#store.write([{ shelf: this.#shelf, key: numberKey(item.n), value: bytesOf(item) }]);
  }
}

function bytesOf(item: Waiting): Bytes {
  return toBytes(waitingCodec, { v: 1, ...item });
}
