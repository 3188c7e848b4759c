import type { CircleId, Codec, Sealed } from "@unionhall/protocol";
import { bytesUpTo, fromBytes, sealedCodec, struct, toBytes, uint } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import type { DeskPlace } from "./device.ts";
import { placeCodec } from "./device.ts";

/** What the words have said to the devices at a desk that was moved, until its hall has it. */
export interface Farewell {
  /** The place that this device had there, by which it comes in once more. */
  readonly place: DeskPlace;
  readonly entry: Sealed;
}

const codec: Codec<{ readonly v: number; readonly place: Uint8Array<ArrayBuffer>; readonly entry: Sealed }> = struct({
  v: uint(1),
  place: bytesUpTo(8_192),
  entry: sealedCodec,
});

const shelf = "farewells";

/** The hall of a desk that was moved may be gone, and may come back. */
export class Farewells {
  readonly #store: LocalStore;
  readonly #waiting: Map<CircleId, Farewell>;

  private constructor(store: LocalStore, waiting: Map<CircleId, Farewell>) {
    this.#store = store;
    this.#waiting = waiting;
  }

  static async load(store: LocalStore): Promise<Farewells> {
    const kept = (await store.read(shelf)).map(({ value }) => {
      const { place, entry } = fromBytes(codec, value, "farewell");
      return { place: fromBytes(placeCodec, place, "place"), entry };
    });
    return new Farewells(store, new Map(kept.map((each) => [each.place.circle, each])));
  }

  get waiting(): readonly Farewell[] {
    return [...this.#waiting.values()];
  }

  /** What keeps it, to be written with the move. */
  kept({ place, entry }: Farewell): Change {
    const value = toBytes(codec, { v: 1, place: toBytes(placeCodec, { v: 1, ...place }), entry });
    return { shelf, key: place.circle, value };
  }

  add(farewell: Farewell): void {
    this.#waiting.set(farewell.place.circle, farewell);
  }

  async drop(circle: CircleId): Promise<void> {
    await this.#store.write([{ shelf, key: circle, value: null }]);
    this.#waiting.delete(circle);
  }
}
