import type { Opened } from "@unionhall/kernel";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import { isShell, shellOf } from "../circle/forget.ts";
import { deskSitting } from "../accountability/kinds.ts";
import { deskBreak } from "../care/breaks.ts";
import { deskLooking, deskReported } from "../care/kinds.ts";
import { deskAnchor, deskCircle, deskDone, deskPassing, passingRoom } from "./kinds.ts";

/**
 * Takes off this device what the desk's rooms hold of circles this person is done with: to them those keys
 * are of no use, but whoever takes the device could open with them what a hall kept.
 */
export async function forgetSpentKeys(desk: Circle): Promise<void> {
  const done = await doneSince(desk);
  for (const room of [bookRoom, passingRoom]) await leaveShells(desk, room, (read) => isSpent(read, done));
}

/** Of some of a room's entries this device keeps no more than whose they were. */
export async function leaveShells(desk: Circle, room: RoomId, is: (read: Opened) => boolean): Promise<void> {
  const reads = await desk.log.room(room);
  const gone = reads.flatMap((read) => (read.opened && !isShell(read) && is(read) ? [read] : []));
  if (gone.length === 0) return;
  await desk.log.replace(room, new Set(), gone.map(shellOf));
  desk.rooms.restart(room);
  await desk.rooms.judge(room);
}

/** Since which place of the desk's book this person is done with a circle. */
async function doneSince(desk: Circle): Promise<ReadonlyMap<CircleId, number>> {
  const done = new Map<CircleId, number>();
  for (const entry of [...(await desk.bookEntries()), ...desk.outbox.items]) {
    const said = readAs(deskDone, entry);
    if (said !== null) done.set(said.circle, "seq" in entry ? entry.seq : Number.POSITIVE_INFINITY);
  }
  return done;
}

function isSpent(read: Opened, done: ReadonlyMap<CircleId, number>): boolean {
  const held = ofCircle(read);
  return held !== null && read.seq < (done.get(held.circle) ?? 0);
}

function ofCircle(read: Opened): { readonly circle: CircleId } | null {
  const keys = readAs(deskCircle, read) ?? readAs(deskPassing, read) ?? readAs(deskAnchor, read);
  return (
    keys ??
    readAs(deskReported, read) ??
    readAs(deskLooking, read) ??
    readAs(deskSitting, read) ??
    readAs(deskBreak, read)
  );
}
