import type { Anchor, Book, HallwayPoint, OpenedPoint } from "@unionhall/kernel";
import { anchorCodec, openPoint } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, RoomId } from "@unionhall/protocol";
import { bool, bytesUpTo, caps, fromBytes, Malformed, struct, toBytes, uint } from "@unionhall/protocol";
import type { Hallway } from "@unionhall/union";
import { readHallway, readLaw } from "@unionhall/union";
import type { Change, LocalStore } from "../ports.ts";
import { shelfOf } from "./shelves.ts";

const storedCodec: Codec<Parts & { readonly v: number }> = struct({
  v: uint(1),
  anchor: anchorCodec,
  point: bytesUpTo(caps.point),
  hallwayIsVoid: bool,
  pastDiffers: bool,
});

interface Parts {
  readonly anchor: Anchor;
  readonly point: Bytes;
  /** Something that the point's hallway was read from has been erased: it is read from its beginning instead. */
  readonly hallwayIsVoid: boolean;
  /** What came before was read, and is not what the anchor says. */
  readonly pastDiffers: boolean;
}

const only = "base";

/** What a circle begins with on this device as long as it has not read what came before: a point, on an anchor's word. */
export class Base {
  readonly circle: CircleId;
  readonly #parts: Parts;
  readonly #hallway: HallwayPoint | null;
  /** Names and titles may still be brought that come before all that the point was made of. */
  readonly #isWalked: boolean;

  /** Throws `Malformed` when the point is not one that the anchor holds to. */
  private constructor(circle: CircleId, parts: Parts) {
    this.circle = circle;
    this.#parts = parts;
    const { hallway, book } = this.#open();
    this.#hallway = hallway;
    this.#isWalked = book.walked !== null;
    this.hallway();
  }

  /** Null when the point is not one that the anchor holds to. */
  static of(circle: CircleId, anchor: Anchor, point: Bytes): Base | null {
    try {
      return new Base(circle, { anchor, point, hallwayIsVoid: false, pastDiffers: false });
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Base | null> {
    const [item] = await store.read(shelfOf("base", circle));
    if (item === undefined) return null;
    const { v: _v, ...parts } = fromBytes(storedCodec, item.value, "base");
    return new Base(circle, parts);
  }

  get anchor(): Anchor {
    return this.#parts.anchor;
  }

  get pastDiffers(): boolean {
    return this.#parts.pastDiffers;
  }

  /** Which room the hallway is, wherever it is read from. */
  get hallwayRoom(): RoomId | null {
    return this.#hallway?.room ?? null;
  }

  /** The book as it was there, to be folded on. */
  book(): Book {
    return this.#open().book;
  }

  /** The hallway as it was there, to be folded on; null where it is read from its beginning. */
  hallway(): BaseHallway | null {
    if (this.#hallway === null || this.#parts.hallwayIsVoid || this.#isWalked) return null;
    return { ...this.#hallway, state: readHallway(this.#hallway.state) };
  }

  /** The hallway as the point has it, whether or not it is used. */
  get givenHallway(): HallwayPoint | null {
    return this.#hallway;
  }

  withoutHallway(): Base {
    return new Base(this.circle, { ...this.#parts, hallwayIsVoid: true });
  }

  withAnotherPast(): Base {
    return new Base(this.circle, { ...this.#parts, pastDiffers: true });
  }

  kept(): Change {
    return { shelf: shelfOf("base", this.circle), key: only, value: toBytes(storedCodec, { v: 1, ...this.#parts }) };
  }

  gone(): Change {
    return { shelf: shelfOf("base", this.circle), key: null };
  }

  #open(): OpenedPoint {
    const opened = openPoint(this.circle, this.#parts.anchor, this.#parts.point, readLaw);
    if (opened === null) throw new Malformed("the point is not what its anchor says");
    return opened;
  }
}

export interface BaseHallway extends Omit<HallwayPoint, "state"> {
  readonly state: Hallway;
}
