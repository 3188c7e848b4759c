import type { RoomId } from "@unionhall/protocol";
import { itemsOf } from "@unionhall/union";
import { followRoom } from "../circle/follow-room.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./known.ts";
import { inBook, knownAt, todayIn } from "./known.ts";
import { isOpenToCount } from "./under-way.ts";

/** Positions rooms are nobody's item: they are kept up with as long as what is said there may still be counted. */
export async function keepUp({ circle }: Session, { decision: { positions } }: Known): Promise<void> {
  if (!circle.rooms.isFollowed(positions)) await followRoom(circle, positions);
}

/** Whoever looks at a decision reads what is said to it. */
export async function keepUpAt(session: Session, room: RoomId): Promise<void> {
  const known = knownAt(session, room);
  if (known !== null && isOpenToCount(known.decision, todayIn(session))) await keepUp(session, known);
}

/** The titles of what is decided stand in the tool. */
export async function keepUpTool(session: Session): Promise<void> {
  const { circle } = session;
  if (circle.hallway === null || inBook(session).length === 0) return;
  const tools = itemsOf(contentsOf(session, circle.hallway)).filter(({ what }) => what === "decisions");
  for (const { room } of tools) {
    if (!circle.rooms.isFollowed(room)) await followRoom(circle, room);
    session.room(room);
  }
}

/** What this device has of them, before any hall is reached. */
export async function restoreDecisions(session: Session): Promise<void> {
  const { circle } = session;
  const underWay = inBook(session).filter(({ decision }) => isOpenToCount(decision, todayIn(session)));
  const rooms = underWay.map(({ decision }) => decision.positions);
  for (const room of rooms) if (circle.log.kept.has(room)) await circle.rooms.follow(room);
}
