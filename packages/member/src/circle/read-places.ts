import type { CircleId, Codec, RoomId } from "@unionhall/protocol";
import { fromBytes, readId, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { shelfOf } from "./shelves.ts";

const placeCodec: Codec<{ readonly v: number; readonly seq: number }> = struct({ v: uint(1), seq: uint() });

/** Up to which place this person has read each room. Nobody is told: it stays on this device, sealed with the rest. */
export class ReadPlaces {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #places = new Map<RoomId, number>();

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("read", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<ReadPlaces> {
    const places = new ReadPlaces(store, circle);
    for (const { key, value } of await store.read(places.#shelf)) {
      const room = readId("room", key);
      if (room !== null) places.#places.set(room, fromBytes(placeCodec, value, "read place").seq);
    }
    return places;
  }

  /** 0 where nothing has been read. */
  upTo(room: RoomId): number {
    return this.#places.get(room) ?? 0;
  }

  async read(room: RoomId, seq: number): Promise<void> {
    if (seq <= this.upTo(room)) return;
    await this.#store.write([{ shelf: this.#shelf, key: room, value: toBytes(placeCodec, { v: 1, seq }) }]);
    this.#places.set(room, seq);
  }
}
