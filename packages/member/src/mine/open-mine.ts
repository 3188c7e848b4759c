import { readAs } from "@unionhall/union";
import { readBefore } from "../circle/catch-up.ts";
import type { Circle } from "../circle/circle.ts";
import { deskMine, mineRoom } from "./kinds.ts";

/** As many entries as are read at once: more than pass before all is said again. */
const page = 80;

/** What this device has of the room, before any hall is reached. */
export async function restoreMine({ log, rooms }: Circle): Promise<void> {
  if (log.kept.has(mineRoom)) await rooms.follow(mineRoom);
}

/** Reads a desk's room of its person's own, from its newest page back to where all was said at once, and keeps up with it. */
export async function openMine(circle: Circle): Promise<void> {
  const { log, rooms, readTo } = circle;
  if (rooms.isFollowed(mineRoom)) return;
  const isNew = (await log.room(mineRoom)).length === 0;
  if (isNew) while (!(await reachesBack(circle)) && (await readBefore(circle, mineRoom, page)) > 0);
  // What came before this page stands in it, or is not there.
  if (isNew) readTo.set(mineRoom, log.chain.seq);
  await rooms.follow(mineRoom);
}

async function reachesBack({ log }: Circle): Promise<boolean> {
  const reads = await log.room(mineRoom);
  const wholes = reads.flatMap((read) => (read.opened ? (readAs(deskMine, read)?.whole ?? []) : []));
  const first = reads[0]?.seq ?? 0;
  return wholes.some((upTo) => first <= upTo);
}
