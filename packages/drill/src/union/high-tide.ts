import type { CircleOfUnion } from "./circle.ts";
import { advisers } from "./year/advisers.ts";
import { calls } from "./year/calls.ts";
import { charter } from "./year/charter.ts";
import { council } from "./year/council.ts";
import { everyone } from "./year/everyone.ts";
import { facilitators } from "./year/facilitators.ts";
import { harbour } from "./year/harbour.ts";
import { plains } from "./year/plains.ts";
import { river } from "./year/river.ts";
import { sexWorkers } from "./year/sex-workers.ts";
import { support } from "./year/support.ts";
import { welcome } from "./year/welcome.ts";

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
