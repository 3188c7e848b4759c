import type { CircleId, Codec, Mark, MarkedDoor } from "@unionhall/protocol";
import { caps, fromBytes, isBehind, markCodec, markedDoorCodec, struct, toBytes, uint } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import type { Circle } from "./circle.ts";
import { shelfOf } from "./shelves.ts";

const storedMark: Codec<{ readonly v: number; readonly mark: Mark }> = struct({ v: uint(1), mark: markCodec });
const storedDoor: Codec<{ readonly v: number; readonly door: MarkedDoor }> = struct({
  v: uint(1),
  door: markedDoorCodec,
});
const storedPutOff: Codec<PutOff & { readonly v: number }> = struct({ v: uint(1), here: uint(), there: uint() });
const [markKey, doorKey, putOffKey, wayKey] = ["mark", "door", "put off", "way "] as const;

/** Since which day, by this device's clock and by the hall's, the hall says that it can let this device in later. */
export interface PutOff {
  readonly here: number;
  readonly there: number;
}

/** Places so far apart are marked for good on the way: what a hall has lost comes back to it in parts of no more than twice that. */
const stretch = caps.links / 2;

/** What the hall has marked as its own: kept to be shown to it, should it ever come back from an older copy. */
export class Marks {
  readonly #store: LocalStore;
  readonly #shelf: string;
  #newest: Mark | null = null;
  #door: MarkedDoor | null = null;
  #putOff: PutOff | null = null;
  readonly #way: Mark[] = [];

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("marks", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Marks> {
    const marks = new Marks(store, circle);
    for (const { key, value } of await store.read(marks.#shelf)) {
      if (key === markKey) marks.#newest = fromBytes(storedMark, value, "mark").mark;
      if (key.startsWith(wayKey)) marks.#way.push(fromBytes(storedMark, value, "mark").mark);
      if (key === putOffKey) marks.#putOff = fromBytes(storedPutOff, value, "put off");
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

  /** Null where it lets this device in, or does not say that it will. */
  get putOff(): PutOff | null {
    return this.#putOff;
  }

  /** The farthest mark that the hall can be brought to at once from a place; null where there is none. */
  towards(seq: number): Mark | null {
    const all = this.#newest === null ? this.#way : [...this.#way, this.#newest];
    return all.findLast((mark) => mark.seq - seq <= caps.links && (mark.seq > seq || mark === this.#newest)) ?? null;
  }

  /** Keeps a mark that says nothing less than the one before. */
  async keep(mark: Mark): Promise<void> {
    if (this.#newest !== null && (isBehind(mark, this.#newest) || !isBehind(this.#newest, mark))) return;
    const before = this.#newest;
    const passes = before !== null && before.seq - (this.#way.at(-1)?.seq ?? 0) >= stretch ? before : null;
    const put = (key: string, each: Mark): Change => ({
      shelf: this.#shelf,
      key,
      value: toBytes(storedMark, { v: 1, mark: each }),
    });
    await this.#store.write([
      put(markKey, mark),
      ...(passes === null ? [] : [put(`${wayKey}${numberKey(passes.seq)}`, passes)]),
    ]);
    if (passes !== null) this.#way.push(passes);
    this.#newest = mark;
  }

  /** The first day of it is what counts. */
  async putOffSince(since: PutOff): Promise<void> {
    if (this.#putOff !== null) return;
    await this.#store.write([{ shelf: this.#shelf, key: putOffKey, value: toBytes(storedPutOff, { v: 1, ...since }) }]);
    this.#putOff = since;
  }

  async letIn(): Promise<void> {
    if (this.#putOff === null) return;
    await this.#store.write([{ shelf: this.#shelf, key: putOffKey, value: null }]);
    this.#putOff = null;
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
