import type { CircleId, Codec, Mark, MarkedDoor } from "@unionhall/protocol";
import { fromBytes, isBehind, markCodec, markedDoorCodec, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import type { Circle } from "./circle.ts";
import { shelfOf } from "./shelves.ts";

const storedMark: Codec<{ readonly v: number; readonly mark: Mark }> = struct({ v: uint(1), mark: markCodec });
const storedDoor: Codec<{ readonly v: number; readonly door: MarkedDoor }> = struct({
  v: uint(1),
  door: markedDoorCodec,
});
const [markKey, doorKey] = ["mark", "door"] as const;

/** What the hall has marked as its own: kept to be shown to it, should it ever come back from an older copy. */
export class Marks {
  readonly #store: LocalStore;
  readonly #shelf: string;
  #newest: Mark | null = null;
  #door: MarkedDoor | null = null;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("marks", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Marks> {
    const marks = new Marks(store, circle);
    for (const { key, value } of await store.read(marks.#shelf)) {
      if (key === markKey) marks.#newest = fromBytes(storedMark, value, "mark").mark;
      if (key === doorKey) marks.#door = fromBytes(storedDoor, value, "marked door").door;
    }
    return marks;
  }

  /** How far the hall was, as far as this device has seen. */
  get newest(): Mark | null {
    return this.#newest;
  }

  get door(): MarkedDoor | null {
    return this.#door;
  }

  /** Keeps a mark that says nothing less than the one before. */
  async keep(mark: Mark): Promise<void> {
    if (this.#newest !== null && (isBehind(mark, this.#newest) || !isBehind(this.#newest, mark))) return;
    await this.#store.write([{ shelf: this.#shelf, key: markKey, value: toBytes(storedMark, { v: 1, mark }) }]);
    this.#newest = mark;
  }

  async keepDoor(door: MarkedDoor): Promise<void> {
    if (this.#door !== null && door.door.version <= this.#door.door.version) return;
    await this.#store.write([{ shelf: this.#shelf, key: doorKey, value: toBytes(storedDoor, { v: 1, door }) }]);
    this.#door = door;
  }
}

/** Takes a mark if this device can lead the hall to it again. */
export async function takeMark({ log, marks }: Circle, mark: Mark | undefined): Promise<void> {
  if (mark !== undefined && log.chain.at(mark.seq) === mark.head) await marks.keep(mark);
}
