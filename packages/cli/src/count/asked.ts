import type { Election } from "@unionhall/count";
import type { Bytes } from "@unionhall/protocol";
import { wrongUsage } from "../exit.ts";
import type { Method } from "./method.ts";
import type { Saying } from "./say.ts";

/** What somebody asked to have counted, and how. */
export interface Asked {
  readonly method: Method;
  readonly seats: number | undefined;
  /** Empty where none was given. */
  readonly seed: Bytes;
}

export function seatsOf(election: Election, { seats }: Asked, { words }: Saying): number {
  const wanted = seats ?? election.seats;
  if (wanted === null) throw wrongUsage(words.seatsWanted);
  return wanted;
}
