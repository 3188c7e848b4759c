import type { Language } from "@unionhall/member";
import type { DrillHall } from "../hall/drill-hall.ts";
import { type Counted, Pages } from "../hall/pages.ts";

/** How many pages are shown. */
const shown = 8;

/** Of the first bytes of each, in hex. */
const letters = 20;

/** What a hall holds at this moment, for the page: up or not, it is the same file. */
export interface Held {
  readonly up: boolean;
  readonly counted: Counted;
  readonly newest: readonly (readonly string[])[];
}

export function heldBy({ dir, isUp }: DrillHall, language: Language): Held {
  using pages = new Pages(dir);
  const newest = pages
    .newest(shown)
    .map(({ circle, seq, day, bytes, begins }) => [
      String(circle),
      String(seq),
      day,
      bytes.toLocaleString(language),
      begins.slice(0, letters),
    ]);
  return { up: isUp, counted: pages.counted(), newest };
}
