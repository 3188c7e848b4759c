import type { Bytes, CircleId, Codec, Erasure } from "@unionhall/protocol";
import { bytes, choice, fromBytes, id, maybe, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import { shelfOf } from "./shelves.ts";

const wordCodec: Codec<Erasure & { readonly v: number }> = struct({
  v: uint(1),
  number: uint(),
  entry: id("entry"),
  seq: uint(),
  proof: choice("secret", "steward", "kept"),
  secret: maybe(bytes(32)),
  by: maybe(id("key")),
  day: uint(),
});

/** What the hall has said about bodies that are gone, as far as this device was told. */
export class Erasures {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #newest = new Map<number, Erasure>();
  #last = 0;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("erasures", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Erasures> {
    const erasures = new Erasures(store, circle);
    for (const { value } of await store.read(erasures.#shelf)) erasures.#take(fromBytes(wordCodec, value, "erasure"));
    return erasures;
  }

  /** The number of the newest one told; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  get any(): boolean {
    return this.#newest.size > 0;
  }

  /** The newest word on the entry at a place; an older one does not count. */
  at(seq: number): Erasure | undefined {
    return this.#newest.get(seq);
  }

  /** What came since. All or nothing, so that none is asked for twice. */
  async learn(erasures: readonly Erasure[]): Promise<void> {
    const words = erasures.filter(({ number }) => number > this.#last);
    await this.#store.write(
      words.map((word) => ({ shelf: this.#shelf, key: numberKey(word.number), value: wordBytes(word) })),
    );
    for (const word of words) this.#take(word);
  }

  #take(word: Erasure): void {
    const known = this.#newest.get(word.seq);
    if (known === undefined || known.number < word.number) this.#newest.set(word.seq, word);
    this.#last = Math.max(this.#last, word.number);
  }
}

function wordBytes(word: Erasure): Bytes {
  return toBytes(wordCodec, { v: 1, ...word });
}
