import type { CircleId } from "@unionhall/protocol";
import type { PlaceView } from "./home.ts";
import type { LineView } from "./lines.ts";
import type { Outcome } from "./outcome.ts";

/** Looks through everything that this device holds. Nothing is asked of a hall, and nothing of it is written down. */
export interface SearchActs {
  /** Gets ready in idle time, so that the first answer is there at once. */
  prepare(): Promise<Outcome<void>>;
  /** What has all of these words, or words that begin like them; accents and capitals do not matter. */
  find(words: string): Promise<Outcome<SearchView>>;
}

export interface SearchView {
  /** By circle: where a title fits first, then the newest. */
  readonly circles: readonly FoundInCircle[];
  readonly count: number;
}

export interface FoundInCircle {
  readonly circle: CircleId;
  readonly title: string;
  /** The first of them. */
  readonly found: readonly FoundView[];
  readonly count: number;
}

export interface FoundView extends PlaceView {
  /** A line, or null for the item itself. */
  readonly line: LineView["id"] | null;
  /** Of the text, the part around what was found; empty where only a title fits. */
  readonly excerpt: string;
  readonly by: string;
  readonly time: number;
}
