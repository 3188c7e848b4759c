import type { CircleOfUnion } from "./circle.ts";
import { advisers } from "./year/advisers.ts";
import { calls, charter, facilitators } from "./year/calls.ts";
import { sexWorkers, support, welcome } from "./year/care.ts";
import { harbour, plains, river } from "./year/chapters.ts";
import { council } from "./year/council.ts";
import { everyone } from "./year/everyone.ts";

/**
 * High Tide, a union that does not exist: sixty people in twelve circles, and a year of theirs. All of it was written for
 * the drill; nobody in it is anybody.
 */
export const highTide: readonly CircleOfUnion[] = [
  everyone,
  calls,
  support,
  harbour,
  welcome,
  sexWorkers,
  advisers,
  facilitators,
  council,
  charter,
  plains,
  river,
];

/** The number of the circle that a steward takes over. */
export const takenOver: number = highTide.indexOf(harbour);
