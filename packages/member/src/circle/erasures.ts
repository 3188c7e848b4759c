import type { CircleId, Codec, Erasure } from "@unionhall/protocol";
import {
  bool,
  bytesOf,
  erasureCodec,
  fromBytes,
  keepToSign,
  struct,
  toBytes,
  uint,
  wishToSign,
} from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { numberKey } from "../store/sealed-store.ts";
import type { Circle } from "./circle.ts";
import { shelfOf } from "./shelves.ts";

/** A word on a body, as this device heard it. */
export interface Heard {
  readonly word: Erasure;
  /** Whether whoever is said to have signed it did. */
  readonly signed: boolean;
  /** The hall's day when it had last told all it had, without this; 0 if it never had. */
  readonly before: number;
}

const heardCodec: Codec<Heard & { readonly v: number }> = struct({
  v: uint(1),
  word: erasureCodec,
  signed: bool,
  before: uint(),
});
const toldCodec: Codec<{ readonly v: number; readonly day: number }> = struct({ v: uint(1), day: uint() });
const toldKey = "told";
const sweptCodec: Codec<{ readonly v: number; readonly last: number }> = struct({ v: uint(1), last: uint() });
const sweptKey = "swept";

/** What the hall has said about bodies, as far as this device was told. */
export class Erasures {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #heard = new Map<number, Heard[]>();
  readonly #wished = new Set<number>();
  #last = 0;
  #told = 0;
  #swept = 0;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("erasures", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Erasures> {
    const erasures = new Erasures(store, circle);
    for (const { key, value } of await store.read(erasures.#shelf)) {
      if (key === toldKey) erasures.#told = fromBytes(toldCodec, value, "told").day;
      else if (key === sweptKey) erasures.#swept = fromBytes(sweptCodec, value, "swept").last;
      else erasures.#take(fromBytes(heardCodec, value, "erasure"));
    }
    return erasures;
  }

  /** The number of the newest word told; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** Places of which somebody said that they wish the body gone. */
  get wished(): ReadonlySet<number> {
    return this.#wished;
  }

  /** Words on the entry at a place, in order, without those that nobody signed who is said to have. */
  on(seq: number): readonly Heard[] {
    return this.#heard.get(seq) ?? [];
  }

  /** The words after a number, in order. */
  after(number: number): readonly Erasure[] {
    const words = [...this.#heard.values()].flatMap((heard) => heard.map(({ word }) => word));
    return words.filter((word) => word.number > number).sort((a, b) => a.number - b.number);
  }

  /** What came since. All or nothing, so that none is asked for twice. */
  async learn(words: readonly Omit<Heard, "before">[]): Promise<void> {
    const fresh = words
      .filter(({ word }) => word.number > this.#last)
      .map((each): Heard => ({ ...each, before: this.#told }));
    await this.#store.write(
      fresh.map((each) => ({
        shelf: this.#shelf,
        key: numberKey(each.word.number),
        value: toBytes(heardCodec, { v: 1, ...each }),
      })),
    );
    for (const each of fresh) this.#take(each);
  }

  /** Whether something was told that the rooms which lie here have not been gone through for. */
  get unswept(): boolean {
    return this.#last > this.#swept;
  }

  async sweptAll(): Promise<void> {
    const last = this.#last;
    await this.#store.write([{ shelf: this.#shelf, key: sweptKey, value: toBytes(sweptCodec, { v: 1, last }) }]);
    this.#swept = last;
  }

  /** The hall has told all it had, on a day of its own. */
  async toldAll(day: number): Promise<void> {
    if (day <= this.#told) return;
    await this.#store.write([{ shelf: this.#shelf, key: toldKey, value: toBytes(toldCodec, { v: 1, day }) }]);
    this.#told = day;
  }

  #take(heard: Heard): void {
    const { word, signed } = heard;
    this.#last = Math.max(this.#last, word.number);
    if (signed) this.#heard.set(word.seq, [...this.on(word.seq), heard]);
    if (signed && word.proof.type === "wish") this.#wished.add(word.seq);
  }
}

/** Asks what was said of bodies since this device was last told. One request where nothing was. */
export async function learnErasures(circle: Circle): Promise<void> {
  const { erasures, link, log } = circle;
  for (;;) {
    const after = erasures.last;
    const answer = await link.ask({ type: "erasures", circle: circle.id, after }, "erasures");
    if ((answer.erasures.at(-1)?.number ?? 0) <= after) break;
    await erasures.learn(await Promise.all(answer.erasures.map((word) => checked(circle, word))));
  }
  await erasures.toldAll(Math.max(log.chain.day, link.greeting?.day ?? 0));
}

/** What the hall pushes; where words are missing before these, it is asked for all. */
export async function hearErasures(circle: Circle, words: readonly Erasure[]): Promise<void> {
  const first = words[0]?.number ?? 0;
  if (first > circle.erasures.last + 1) return learnErasures(circle);
  await circle.erasures.learn(await Promise.all(words.map((word) => checked(circle, word))));
}

/** Signatures are checked once, as words come; what they are worth is judged later, by the book. */
async function checked({ env, id }: Circle, word: Erasure): Promise<Omit<Heard, "before">> {
  const { entry, day, proof } = word;
  if (proof.type === "secret") return { word, signed: true };
  const message =
    proof.type === "wish" ? wishToSign(id, { entry, day, ...proof }) : keepToSign(id, { entry, ...proof });
  return { word, signed: await env.crypto.verify(bytesOf(proof.by), proof.signature, message) };
}
