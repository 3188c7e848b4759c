import type { EntryId, RoomId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { countSigned, positionTaken, positionUndone, readAs } from "@unionhall/union";
import { leaveRoom } from "../circle/follow-room.ts";
import { eraseAll, isSaid } from "../session/erasing.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";

/**
 * What people said passes: once it can be counted no more, each device has the hall erase what its own person said, and
 * keeps nothing of the others'. The outcome stays, with the hash of all positions. Whoever opened it named the room: where
 * something else was said in it too, nothing goes but one's own positions. A room is gone through once, however many have
 * named it.
 */
export async function letGoOfPositions(session: Session, past: readonly InBook[]): Promise<void> {
  for (const [positions, of] of byPositions(past)) await letGoIn(session, positions, of);
}

function byPositions(past: readonly InBook[]): ReadonlyMap<RoomId, ReadonlySet<EntryId>> {
  const found = new Map<RoomId, Set<EntryId>>();
  for (const { id, decision } of past) {
    const others = found.get(decision.positions);
    if (others === undefined) found.set(decision.positions, new Set([id]));
    else others.add(id);
  }
  return found;
}

async function letGoIn(session: Session, positions: RoomId, of: ReadonlySet<EntryId>): Promise<void> {
  const { circle, me } = session;
  if (!circle.log.kept.has(positions)) return;
  const opened = (await circle.log.room(positions)).filter((read) => read.opened).filter(({ kind }) => kind !== "");
  const said = new Set(opened.filter((read) => isSaidTo(of, read)).map((read) => read.id));
  if (said.size === 0) return;
  await circle.rooms.follow(positions);
  const here = circle.rooms.entries(positions).filter(isSaid);
  const own = here.filter(({ by, entry }) => by.id === me && said.has(entry.id));
  if (own.length > 0) await eraseAll(session, positions, own);
  if (said.size < opened.length) return;
  const all = await circle.log.room(positions);
  leaveRoom(circle, positions);
  await circle.log.replace(positions, new Set(all.map(({ seq }) => seq)), []);
}

const kinds = [positionTaken, positionUndone, countSigned];

function isSaidTo(proposals: ReadonlySet<EntryId>, read: Written): boolean {
  return kinds.some((kind) => {
    const said = readAs(kind, read);
    return said !== null && proposals.has(said.proposal);
  });
}
