import type { CircleId, Codec, RoomId } from "@unionhall/protocol";
import { bool, fromBytes, maybe, readId, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { shelfOf } from "./shelves.ts";

interface ReadPlace {
  readonly seq: number;
  /** This person's other devices have not been told. */
  readonly unsaid?: boolean;
  /** When they looked at it last, as long as it is kept up with. In ms since 1970. */
  readonly looked?: number;
}

const placeCodec: Codec<ReadPlace & { readonly v: number }> = struct({
  v: uint(1),
  seq: uint(),
  unsaid: maybe(bool),
  looked: maybe(uint()),
});

/** A look soon after another is not worth a write. */
const betweenLooks = 3_600_000;

/**
 * Up to which place this person has read each room: on this device, and on their others as far as their desk tells; and
 * when they looked at it here. Nobody else is told.
 */
export class ReadPlaces {
  /** What the desk tells of a room. */
  elsewhere: (room: RoomId) => number = () => 0;
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #places = new Map<RoomId, ReadPlace>();

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("read", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<ReadPlaces> {
    const places = new ReadPlaces(store, circle);
    for (const { key, value } of await store.read(places.#shelf)) {
      const room = readId("room", key);
      if (room === null) continue;
      const { v: _, ...place } = fromBytes(placeCodec, value, "read place");
      places.#places.set(room, place);
    }
    return places;
  }

  /** 0 where nothing has been read. */
  upTo(room: RoomId): number {
    return Math.max(this.#of(room).seq, this.elsewhere(room));
  }

  /** `tells`: something was there that had not been read. */
  async read(room: RoomId, seq: number, tells: boolean): Promise<void> {
    const before = this.#of(room);
    if (seq > before.seq) await this.#put(room, { ...before, seq, ...(tells ? { unsaid: true } : {}) });
  }

  /** What this person's other devices are to be told. */
  get unsaid(): readonly { readonly room: RoomId; readonly seq: number }[] {
    return [...this.#places].flatMap(([room, { seq, unsaid }]) => (unsaid === true ? { room, seq } : []));
  }

  /** It is on its way to them. */
  async said(places: ReadPlaces["unsaid"]): Promise<void> {
    for (const { room, seq } of places) {
      const { unsaid: _, ...place } = this.#of(room);
      if (place.seq === seq) await this.#put(room, place);
    }
  }

  /** Rooms that were looked at since then and are kept up with, the latest last. */
  lookedAtSince(time: number): readonly RoomId[] {
    const all = [...this.#places].filter(([, { looked = 0 }]) => looked > 0 && looked >= time);
    return all.toSorted(([, a], [, b]) => (a.looked ?? 0) - (b.looked ?? 0)).map(([room]) => room);
  }

  async lookAt(room: RoomId, now: number): Promise<void> {
    const before = this.#of(room);
    if (now - (before.looked ?? Number.NEGATIVE_INFINITY) >= betweenLooks)
      await this.#put(room, { ...before, looked: now });
  }

  /** It is kept up with no more. */
  async leave(room: RoomId): Promise<void> {
    const { looked, ...place } = this.#of(room);
    if (looked !== undefined) await this.#put(room, place);
  }

  #of(room: RoomId): ReadPlace {
    return this.#places.get(room) ?? { seq: 0 };
  }

  async #put(room: RoomId, place: ReadPlace): Promise<void> {
    await this.#store.write([{ shelf: this.#shelf, key: room, value: toBytes(placeCodec, { v: 1, ...place }) }]);
    this.#places.set(room, place);
  }
}
