import type { RoomEntry } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import { erasedBy } from "../circle/gone.ts";

/**
 * Whether this device has all that was said in a room, as far as it can tell: it counts nothing on a doubt. What an author
 * took back is gone for everybody; what was let go of by age, or could not be opened, others may have.
 */
export function hasAll(circle: Circle, room: RoomId): boolean {
  const { rooms, log, readTo, waitsAt, base, link, parted } = circle;
  const isUpToDate = link.online && !parted && base === null && waitsAt === null;
  if (!isUpToDate || !rooms.isFollowed(room) || readTo.get(room) !== log.chain.seq) return false;
  return rooms.gaps(room).length === 0 && rooms.entries(room).every((entry) => isHere(circle, entry));
}

const notHad: ReadonlySet<string> = new Set(["no-key", "withheld", "other-body"]);

function isHere(circle: Circle, entry: RoomEntry): boolean {
  switch (entry.type) {
    case "said":
      return entry.entry.kind !== "";
    case "void":
      return !notHad.has(entry.reason);
    case "tombstone":
      return "secret" in (erasedBy(circle, entry.entry) ?? {});
  }
}
