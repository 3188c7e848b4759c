import { leaveRoom } from "../circle/follow-room.ts";
import { eraseAll, isSaid } from "../session/erasing.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";

/**
 * What people said passes: once it can be counted no more, each device has the hall erase what its own person said, and
 * keeps nothing of the others'. The outcome stays, with the hash of all positions.
 */
export async function letGoOfPositions(session: Session, { decision: { positions } }: InBook): Promise<void> {
  const { circle, me } = session;
  if (!circle.log.kept.has(positions) || (await circle.log.room(positions)).length === 0) return;
  await circle.rooms.follow(positions);
  const said = circle.rooms.entries(positions).filter(isSaid);
  await eraseAll(
    session,
    positions,
    said.filter(({ by }) => by.id === me),
  );
  const all = await circle.log.room(positions);
  leaveRoom(circle, positions);
  await circle.log.replace(positions, new Set(all.map(({ seq }) => seq)), []);
}
