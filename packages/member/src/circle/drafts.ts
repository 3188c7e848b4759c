import type { CircleId, Codec } from "@unionhall/protocol";
import { fromBytes, struct, text, toBytes, uint } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { shelfOf } from "./shelves.ts";

/** In UTF-16 units: more than may be said anywhere, so that what is too long can still be cut down where it was written. */
export const longestDraft = 500_000;

const draftCodec: Codec<{ readonly v: number; readonly text: string }> = struct({
  v: uint(1),
  text: text(longestDraft),
});

/** What this person is writing in a circle, by where. On this device alone, sealed with the rest; it goes with the circle. */
export class Drafts {
  readonly #store: LocalStore;
  readonly #shelf: string;
  readonly #texts = new Map<string, string>();
  /** Where something was written that is not on disk yet. */
  readonly #unkept = new Set<string>();
  #keeping: Promise<void> | null = null;

  private constructor(store: LocalStore, circle: CircleId) {
    this.#store = store;
    this.#shelf = shelfOf("drafts", circle);
  }

  static async load(store: LocalStore, circle: CircleId): Promise<Drafts> {
    const drafts = new Drafts(store, circle);
    for (const { key, value } of await store.read(drafts.#shelf))
      drafts.#texts.set(key, fromBytes(draftCodec, value, "draft").text);
    return drafts;
  }

  /** Empty where nothing is being written. */
  of(place: string): string {
    return this.#texts.get(place) ?? "";
  }

  /** At hand at once. Settles when it is on disk, or something newer that was written there. */
  async put(place: string, draft: string): Promise<void> {
    if (draft.length > longestDraft) throw new Stopped("too-long");
    if (draft === "") this.#texts.delete(place);
    else this.#texts.set(place, draft);
    this.#unkept.add(place);
    await this.keep();
  }

  /** Puts on disk what is not there yet. */
  async keep(): Promise<void> {
    if (this.#unkept.size === 0) return;
    this.#keeping ??= this.#keepAll();
    await this.#keeping;
  }

  /** The circle goes: what is not on disk yet never gets there. What is being written comes before what takes it away. */
  end(): void {
    this.#unkept.clear();
  }

  /** One write at a time, each of everything that came during the one before: nobody types faster than that, on any disk. */
  async #keepAll(): Promise<void> {
    try {
      while (this.#unkept.size > 0) {
        const now = [...this.#unkept].map((place) => [place, this.of(place)] as const);
        await this.#store.write(now.map(([place, draft]) => this.#change(place, draft)));
        for (const [place, draft] of now) if (this.of(place) === draft) this.#unkept.delete(place);
      }
    } finally {
      this.#keeping = null;
    }
  }

  #change(place: string, draft: string): Change {
    const value = draft === "" ? null : toBytes(draftCodec, { v: 1, text: draft });
    return { shelf: this.#shelf, key: place, value };
  }
}
