import type { CircleId, Codec, RoomId } from "@unionhall/protocol";
import { bool, fromBytes, maybe, msInDay, orNull, readId, struct, toBytes, uint } from "@unionhall/protocol";
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

/** When they were last here before they had been away for days, since when they are back, and when they were last here. In ms since 1970. */
interface Stay {
  readonly before: number | null;
  readonly back: number;
  readonly last: number;
}

const stayCodec: Codec<Stay & { readonly v: number }> = struct({
  v: uint(1),
  before: orNull(uint()),
  back: uint(),
  last: uint(),
});
const stayKey = "here";

/** A look soon after another is not worth a write. */
const betweenLooks = 3_600_000;
/** Whoever is not here for so long was away; and for so long after they came back they may want to know of it. */
const away: number = 3 * msInDay;
const toldFor: number = msInDay;

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
  #stay: Stay | null = null;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("read", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<ReadPlaces> {
    const places = new ReadPlaces(store, circle);
    for (const { key, value } of await store.read(places.#shelf)) {
      if (key === stayKey) places.#stay = fromBytes(stayCodec, value, "stay");
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

  /** Since when this person was not here, where that was for days, and they are back since a day at most; else null. */
  awaySince(now: number): number | null {
    const { before, back, last } = this.#stay ?? { before: null, back: now, last: now };
    if (now - last >= away) return last;
    return now - back < toldFor ? before : null;
  }

  /** They look at something of the circle on this device. */
  async here(now: number): Promise<void> {
    const { last, back, before } = this.#stay ?? { last: 0, back: now, before: null };
    if (now - last < betweenLooks) return;
    const isBack = now - last >= away;
    const stay = { before: isBack && last > 0 ? last : before, back: isBack ? now : back, last: now };
    await this.#store.write([{ shelf: this.#shelf, key: stayKey, value: toBytes(stayCodec, { v: 1, ...stay }) }]);
    this.#stay = stay;
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
