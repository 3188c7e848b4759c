import type { Opened, RoomEntry, Standing } from "@unionhall/kernel";
import type { ChatLine, Hallway } from "@unionhall/union";
import { emptyHallway, foldHallway, lineOf, personNamed, readAs } from "@unionhall/union";
import type { MemberId } from "@unionhall/protocol";
import type { LineView } from "../api.ts";
import type { Base } from "../circle/base.ts";
import type { Found } from "../circle/found.ts";
import { foundInRoom } from "../circle/found.ts";

/** A line, and the entry by which it stands in the hall: the one that says it, or brings it. */
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
  if (line !== null && item.type === "said") told.said.push({ line, entry: item.brought ?? item.entry });
  else told.findings.push(...foundInRoom(item));
}

/** What a hallway comes to, and what in it does not count. */
export interface HallwayTold {
  readonly hallway: Hallway;
  readonly findings: Found[];
  /** Who has said here what they are called: in a circle that was walked out to, whoever has come. */
  readonly come: Set<MemberId>;
}

export function hallwayUntold(base: Base | null): HallwayTold {
  const hallway = base?.hallway()?.state ?? emptyHallway();
  return { hallway, findings: [], come: new Set(hallway.names.keys()) };
}

export function tellHallway({ hallway, findings, come }: HallwayTold, item: RoomEntry): void {
  foldHallway(hallway, item);
  if (item.type === "said" && item.brought === undefined && readAs(personNamed, item.entry) !== null)
    come.add(item.by.id);
  findings.push(...foundInRoom(item));
}

/** Which of the lines stands in the hall at a place; -1 for none. What was brought stands in an order of its own. */
export function placeOf(told: Told, seq: number): number {
  const native = countUpTo(told, seq) - 1;
  return told.said[native]?.entry.seq === seq ? native : told.said.findIndex(({ entry }) => entry.seq === seq);
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
