import type { PersonName } from "./people.ts";
import type { Said } from "./said.ts";

/** What somebody answered. */
export interface Comment {
  readonly by: PersonName;
  readonly text: Said;
}

/** A message on a circle's board, so many days ago. */
export interface Message {
  readonly ago: number;
  readonly by: PersonName;
  readonly title: Said;
  readonly text: Said;
  readonly pinned?: true;
  readonly comments?: readonly Comment[];
}

/** A line in a circle's chat, so many days ago. */
export interface Line {
  readonly ago: number;
  readonly by: PersonName;
  readonly text: Said;
}

/** A circle of the union, with what was said and made in it over the year. A feature more is a field more. */
export interface CircleOfUnion {
  readonly title: Said;
  /** Who opens it, and who is there with them from the first day. */
  readonly openers: readonly [PersonName, PersonName, PersonName, ...PersonName[]];
  /** How many days ago. */
  readonly ago: number;
  /** How many are in it today. */
  readonly size: number;
  readonly board: readonly Message[];
  readonly chat: readonly Line[];
}
