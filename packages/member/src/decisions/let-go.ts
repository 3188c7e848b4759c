import type { EntryId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { countSigned, positionTaken, positionUndone, readAs } from "@unionhall/union";
import { leaveRoom } from "../circle/follow-room.ts";
import { eraseAll, isSaid } from "../session/erasing.ts";
import type { Session } from "../session/session.ts";
import type { InBook } from "./known.ts";

/**
 * What people said passes: once it can be counted no more, each device has the hall erase what its own person said, and
 * keeps nothing of the others'. The outcome stays, with the hash of all positions. Whoever opened it named the room: where
 * something else was said in it too, nothing goes but one's own positions.
 */
export async function letGoOfPositions(session: Session, { id, decision: { positions } }: InBook): Promise<void> {
  const { circle, me } = session;
  if (!circle.log.kept.has(positions)) return;
  const opened = (await circle.log.room(positions)).filter((read) => read.opened).filter(({ kind }) => kind !== "");
  const said = new Set(opened.filter((read) => isSaidTo(id, read)).map((read) => read.id));
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

function isSaidTo(proposal: EntryId, read: Written): boolean {
  return kinds.some((kind) => readAs(kind, read)?.proposal === proposal);
}
