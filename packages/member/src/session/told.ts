import type { Opened, RoomEntry, Standing } from "@unionhall/kernel";
import type { ChatLine, Hallway } from "@unionhall/union";
import { emptyHallway, foldHallway, lineOf } from "@unionhall/union";
import type { LineView } from "../api.ts";
import type { Base } from "../circle/base.ts";
import type { Found } from "../circle/found.ts";
import { foundInRoom } from "../circle/found.ts";

/** A line, and the entry that says it. */
interface Said {
  readonly line: ChatLine;
  readonly entry: Opened;
}

/** What a chat comes to: the lines, what is gone from among them, and what does not count. */
export interface Told {
  readonly said: Said[];
  readonly gone: { readonly after: LineView["id"] | null; readonly entry: Standing }[];
  readonly findings: Found[];
}

export function nothingTold(): Told {
  return { said: [], gone: [], findings: [] };
}

/** Takes one entry of the room, in hall order. */
export function tell(told: Told, item: RoomEntry): void {
  if (item.type === "tombstone") told.gone.push({ after: told.said.at(-1)?.line.id ?? null, entry: item.entry });
  const line = lineOf(item);
  if (line !== null && item.type === "said") told.said.push({ line, entry: item.entry });
  else told.findings.push(...foundInRoom(item));
}

/** What a hallway comes to, and what in it does not count. */
export interface HallwayTold {
  readonly hallway: Hallway;
  readonly findings: Found[];
}

export function hallwayUntold(base: Base | null): HallwayTold {
  return { hallway: base?.hallway()?.state ?? emptyHallway(), findings: [] };
}

export function tellHallway({ hallway, findings }: HallwayTold, item: RoomEntry): void {
  foldHallway(hallway, item);
  findings.push(...foundInRoom(item));
}

/** How many of the lines stand up to a place: they are in order, so half of them are left at each look. */
export function countUpTo({ said }: Told, seq: number): number {
  let [from, to] = [0, said.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (said[middle]!.line.seq > seq) to = middle;
    else from = middle + 1;
  }
  return from;
}
