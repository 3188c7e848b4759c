import type { Key } from "@unionhall/protocol";
import { may, rights } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import { doorOf } from "../circle/at-the-door.ts";
import { turnDoor } from "../circle/turn.ts";

/** Opens the door for a visit until a time, and ends the one before: one each at a time. */
export async function addVisit(circle: Circle, key: Key, until: number): Promise<void> {
  const add = [{ key, rights: rights.enter | rights.visit, by: circle.latch.key, until }];
  const drop = await ownVisits(circle);
  await turnDoor(circle, () => ({ door: { add, drop }, written: [] }));
}

/** Ends this member's visit, and takes its bundle from the hall. */
export async function dropVisit(circle: Circle): Promise<void> {
  const drop = await ownVisits(circle);
  if (drop.length > 0) await turnDoor(circle, () => ({ door: { drop }, written: [] }));
}

async function ownVisits(circle: Circle): Promise<readonly Key[]> {
  const { latches } = await doorOf(circle);
  return latches.flatMap((latch) => (may(latch, "visit") && latch.by === circle.latch.key ? [latch.key] : []));
}
