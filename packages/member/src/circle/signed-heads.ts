import type { CircleId, Codec, SignedHead } from "@unionhall/protocol";
import { fromBytes, signedHeadCodec, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import { shelfOf } from "./shelves.ts";

const keptCodec: Codec<{ readonly v: number; readonly head: SignedHead }> = struct({
  v: uint(1),
  head: signedHeadCodec,
});
const shownCodec: Codec<{ readonly v: number; readonly day: number }> = struct({ v: uint(1), day: uint() });

/** What the hall has signed of a circle's past: up to the newest such head this device's own chain is vouched for. */
export class SignedHeads {
  readonly #store: LocalStore;
  readonly #shelf: string;
  #newest: SignedHead | null = null;
  #shownOn = 0;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("heads", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<SignedHeads> {
    const heads = new SignedHeads(store, circle);
    for (const { key, value } of await store.read(heads.#shelf)) {
      if (key === "newest") heads.#newest = fromBytes(keptCodec, value, "signed head").head;
      else heads.#shownOn = fromBytes(shownCodec, value, "day").day;
    }
    return heads;
  }

  /** The newest that fitted what this device had read. */
  get newest(): SignedHead | null {
    return this.#newest;
  }

  /** The day this device last showed the others what was signed to it; 0 if it never did. */
  get shownOn(): number {
    return this.#shownOn;
  }

  /** It fits. What was signed for an earlier place than one before is of no use. */
  async keep(head: SignedHead): Promise<void> {
    if (head.statement.seq <= (this.#newest?.statement.seq ?? -1)) return;
    await this.#store.write([{ shelf: this.#shelf, key: "newest", value: toBytes(keptCodec, { v: 1, head }) }]);
    this.#newest = head;
  }

  async shown(day: number): Promise<void> {
    await this.#store.write([{ shelf: this.#shelf, key: "shown", value: toBytes(shownCodec, { v: 1, day }) }]);
    this.#shownOn = day;
  }
}
