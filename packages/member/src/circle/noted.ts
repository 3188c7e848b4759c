import type { CircleId, Codec } from "@unionhall/protocol";
import { bytesUpTo, caps, choice, fromBytes, id, maybe, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import type { CircleFinding } from "./finding.ts";
import { shelfOf } from "./shelves.ts";

const notedCodec: Codec<CircleFinding & { readonly v: number }> = struct({
  v: uint(1),
  type: choice(
    "gap",
    "changed",
    "day-went-back",
    "head-differs",
    "seen-differs",
    "missing",
    "fork",
    "went-back",
    "lost",
    "box-unfit",
    "door-went-back",
    "point-unfit",
    "past-differs",
  ),
  seq: uint(),
  author: maybe(id("key")),
  proof: maybe(bytesUpTo(caps.frame)),
});

/** Whoever has read so many need not read more; a hall could go on for as long as there is room. */
const most = 256;

/** What was found in a circle, as it stays on this device. */
export class Noted {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #all = new Map<string, CircleFinding>();
  readonly #unkept = new Set<string>();

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("findings", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Noted> {
    const noted = new Noted(store, circle);
    for (const { key, value } of await store.read(noted.#shelf)) {
      const { v: _v, ...finding } = fromBytes(notedCodec, value, "finding");
      noted.#all.set(key, finding);
    }
    return noted;
  }

  get all(): readonly CircleFinding[] {
    return [...this.#all.values()];
  }

  /** The proof that the hall signed two pasts, once there is one. */
  get fork(): CircleFinding | undefined {
    return this.all.find(({ type }) => type === "fork");
  }

  /** False when it was noted already. One fork is enough: what the hall signs after it is no news. */
  note(finding: CircleFinding): boolean {
    const key = `${finding.type} ${finding.seq}`;
    const isKnown = this.#all.has(key) || (finding.type === "fork" && this.fork !== undefined);
    if (isKnown || (this.#all.size >= most && finding.type !== "fork")) return false;
    this.#all.set(key, finding);
    this.#unkept.add(key);
    return true;
  }

  async keep(): Promise<void> {
    const keys = [...this.#unkept];
    if (keys.length === 0) return;
    await this.#store.write(
      keys.map((key) => ({
        shelf: this.#shelf,
        key,
        value: toBytes(notedCodec, { v: 1, ...this.#all.get(key)! }),
      })),
    );
    for (const key of keys) this.#unkept.delete(key);
  }
}
