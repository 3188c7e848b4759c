import type { Bytes } from "@unionhall/protocol";
import type { NewEntry } from "./store.ts";

/** What came back after a restore, beside doors and words. */
export interface BroughtBack {
  /** Places of which the id alone is known so far. */
  readonly holes?: readonly Hole[];
  /** Entries that stand in holes. */
  readonly filled?: readonly Filled[];
  /** Those that are there already change nothing. */
  readonly records?: readonly { readonly number: number; readonly bytes: Bytes; readonly day: number }[];
}

export interface Hole {
  readonly id: Bytes;
  readonly seq: number;
  readonly day: number;
}

export type Filled = Omit<NewEntry, "day" | "body"> & { readonly body: Bytes | null };
