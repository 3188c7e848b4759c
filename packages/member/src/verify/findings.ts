import type { Gap } from "@unionhall/kernel";
import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import type { Found } from "../circle/found.ts";
import { foundInBook, foundInChain, foundInRoom, gathered } from "../circle/found.ts";
import type { RoomFinding } from "./verification.ts";

/** What somebody is called. */
export type Called = (member: MemberId) => string;

/** What the chain of heads and the members' own words about it show, and what of the book does not count. */
export function bookFindings(circle: Circle, called: Called): readonly RoomFinding[] {
  // What is missing is found room by room, here and in each room.
  const inChain = foundInChain(circle).filter(({ type }) => type !== "missing");
  const found = [...inChain, ...foundInBook(circle), ...missingBetween(circle, circle.book.counters.gaps)];
  return inRoom(null, gathered(found, called));
}

/** What a room shows; what is erased by right or from before this member came is only counted. */
export interface RoomReport {
  readonly findings: readonly RoomFinding[];
  readonly unreadable: number;
  readonly erased: number;
}

export function roomFindings(circle: Circle, room: RoomId, called: Called): RoomReport {
  let [unreadable, erased] = [0, 0];
  const found: Found[] = [];
  for (const item of circle.rooms.entries(room)) {
    if (item.type === "tombstone") erased += 1;
    if (item.type === "void" && item.reason === "no-key") unreadable += 1;
    found.push(...foundInRoom(item));
  }
  // Where something cannot be read, nobody can tell whose it was, and a counter that jumps proves nothing.
  if (unreadable === 0) found.push(...missingBetween(circle, circle.rooms.gaps(room)));
  return { findings: inRoom(room, gathered(found, called)), unreadable, erased };
}

/** The findings of a room; null for the book and the chain. */
export function inRoom<F extends object>(
  room: RoomId | null,
  found: readonly F[],
): readonly (F & { room: RoomId | null })[] {
  return found.map((each) => ({ ...each, room }));
}

/** By whose device: it may have left numbers out itself. */
function missingBetween({ book }: Circle, gaps: readonly Gap[]): readonly Found[] {
  return gaps.map(({ author, seq }) => ({ type: "missing", seq, by: book.voices.get(author)?.member ?? null }));
}
