import type { MemberId, RoomId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import { mayCount } from "../may-count.ts";
import type { Said, Stamp } from "../said.ts";
import type { OccurrenceChange } from "./kinds.ts";
import { occurrenceChanged } from "./kinds.ts";

export interface ChangedOccurrence extends Stamp {
  readonly change: OccurrenceChange;
}

/** Of each event, what became of its single occurrences, by the days on which they begin. */
export type Occurrences = Map<RoomId, ReadonlyMap<number, ChangedOccurrence>>;

/** In a room, so many of one member's stand: nobody uses up what is everyone's. */
export const mostChangedOfOne = 2_000;

/** Takes the next that was said in a schedule. Never throws; what does not fit changes nothing. */
export function foldOccurrences(occurrences: Occurrences, said: Said): void {
  const changed = said.kind === occurrenceChanged.name ? readAs(occurrenceChanged, said) : null;
  if (changed === null || !mayCount(said, { type: "occurrence" })) return;
  const { seq, by, time } = said;
  const { event, day, change } = changed;
  const before = occurrences.get(event);
  if (before?.get(day)?.by !== by && isFull(occurrences, by)) return;
  occurrences.set(event, new Map(before).set(day, { seq, by, time, change }));
}

function isFull(occurrences: Occurrences, by: MemberId): boolean {
  let [all, theirs] = [0, 0];
  for (const days of occurrences.values()) all += days.size;
  if (all < mostChangedOfOne) return false;
  for (const days of occurrences.values()) for (const day of days.values()) if (day.by === by) theirs += 1;
  return theirs >= mostChangedOfOne;
}
