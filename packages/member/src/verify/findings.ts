import type { Gap } from "@unionhall/kernel";
import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import type { Found } from "../circle/found.ts";
import { foundInBook, foundInChain, foundInRoom, gathered } from "../circle/found.ts";
import type { Missing, RoomFinding } from "./verification.ts";

/** What somebody is called. */
export type Called = (member: MemberId) => string;

/** What the chain of heads and the members' own words about it show, and what of the book does not count. */
export function bookFindings(circle: Circle, called: Called): readonly RoomFinding[] {
  // What is missing is found room by room, here and in each room.
  const inChain = foundInChain(circle).filter(({ type }) => type !== "missing");
  const found = [...inChain, ...foundInBook(circle)];
  const gaps = missingBetween(circle, circle.book.counters.gaps, called);
  return inRoom(null, [...gathered(found, called), ...gaps]);
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
  const gaps = unreadable === 0 ? missingBetween(circle, circle.rooms.gaps(room), called) : [];
  return { findings: inRoom(room, [...gathered(found, called), ...gaps]), unreadable, erased };
}

/** The findings of a room; null for the book and the chain. */
export function inRoom<F extends object>(
  room: RoomId | null,
  found: readonly F[],
): readonly (F & { room: RoomId | null })[] {
  return found.map((each) => ({ ...each, room }));
}

/** By whose device: it may have left numbers out itself. The first of each stands for all. */
function missingBetween({ book }: Circle, gaps: readonly Gap[], called: Called): readonly Missing[] {
  const byDevice = new Map<string, Missing & { count: number }>();
  for (const { author, device, after, before } of gaps) {
    const known = byDevice.get(`${author} ${device}`);
    if (known !== undefined) known.count += 1;
    else {
      const member = book.voices.get(author)?.member;
      const by = member === undefined ? null : { id: member, name: called(member) };
      byDevice.set(`${author} ${device}`, { type: "missing", after, before, by, count: 1 });
    }
  }
  return [...byDevice.values()];
}
