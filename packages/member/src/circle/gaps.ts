import type { Key, RoomId } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";

/** Entries of one device that have something missing between them. */
export interface Missing {
  readonly after: number;
  readonly before: number;
  readonly author: Key;
}

/**
 * Where a device's counter jumps from one entry that is here to another. Where something cannot be read nobody can tell
 * whose it was, and a jump proves nothing.
 */
export async function missingIn(circle: Circle, room: RoomId): Promise<readonly Missing[]> {
  const gaps = room === bookRoom ? circle.book.counters.gaps : circle.rooms.gaps(room);
  if (gaps.every(({ after }) => after === 0)) return [];
  const reads = await circle.log.room(room);
  if (reads.some((read) => !read.opened && read.reason !== "erased")) return [];
  return gaps.flatMap(({ author, device, after: counter, seq: before }) => {
    const last = reads.find(
      (read) => read.opened && read.author === author && read.device === device && read.counter === counter,
    );
    return last === undefined ? [] : [{ after: last.seq, before, author }];
  });
}
