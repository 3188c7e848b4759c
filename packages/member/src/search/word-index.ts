import type MiniSearch from "minisearch";
import { folded } from "./folded.ts";

/** What is found by its words. */
export interface Worded {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** Words, and what has them. It is made anew in memory each time: at rest it would be one more copy of all that was said. */
export class WordIndex {
  readonly #index: MiniSearch<Worded>;

  private constructor(index: MiniSearch<Worded>) {
    this.#index = index;
  }

  /** Who never searches does not fetch what does it. */
  static async make(): Promise<WordIndex> {
    const { default: Index } = await import("minisearch");
    return new WordIndex(new Index<Worded>({ idField: "key", fields: ["title", "text"], processTerm: folded }));
  }

  add(worded: Worded): void {
    this.#index.add(worded);
  }

  /** Its words go at once, as far as nothing else has them. */
  drop(worded: Worded): void {
    this.#index.remove(worded);
  }

  /** Keys of what has all the words, or such that begin like them. */
  find(words: string): readonly string[] {
    return this.#index.search(words, { prefix: true, combineWith: "AND" }).map(({ id }) => id as string);
  }
}
