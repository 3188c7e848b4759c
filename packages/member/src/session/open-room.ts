import { broughtRoom } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import { readBefore } from "../circle/catch-up.ts";
import { followRoom, leaveRoom } from "../circle/follow-room.ts";
import { forgetDue, forgetErased } from "../circle/forget.ts";
import { Parted } from "../circle/hall-lies.ts";
import { readBrought } from "../circle/read-brought.ts";
import { restoreDecisions } from "../decisions/keep-up.ts";
import { openMine } from "../mine/open-mine.ts";
import { proveSeat, restoreSeats } from "../seats/mind.ts";
import { itemOf, traitsIn } from "./item-views.ts";
import type { Session } from "./session.ts";

/** Lines of a long room that are read at once: more than a screen shows, and no more, as every new device fetches them. */
const firstPage = 40;

/** Of what was brought from another circle, read at once where all of it is. */
const wholePage = 256;

/** Rooms that are kept up with beside the hallway and the chat: each is asked for whenever the device comes in. */
const mostFollowed = 32;

/** Of those, so many are kept up with again after a restart: each is asked for whenever the circle has news. */
const mostRestored = 8;
/** And where they were looked at within so long, in ms. */
const restoredFor: number = 14 * msInDay;

/** What this device has of the chat, before any hall is reached. */
export async function restoreChat({ circle, chat }: Session): Promise<void> {
  if (chat === null) return;
  const here = await Promise.all([chat, broughtRoom(chat)].map((room) => circle.log.room(room)));
  if (here.every((reads) => reads.length === 0)) return;
  await circle.rooms.follow(chat);
  await forgetDue(circle);
}

/** Rooms that were looked at before this device was switched off are kept up with again, from what it has of them. */
export async function restoreLooked(session: Session): Promise<void> {
  const { circle } = session;
  const since = circle.env.clock.now() - restoredFor;
  for (const room of circle.seen.lookedAtSince(since).slice(-mostRestored)) {
    const isFar = !circle.log.kept.has(room) && isLong(session, room);
    if (isFar || circle.rooms.isFollowed(room)) continue;
    await forgetErased(circle, room);
    await circle.rooms.follow(room);
    session.room(room);
  }
  await restoreDecisions(session);
  await restoreSeats(session);
}

/** From when the hallway tells of a chat, its newest page is read, and what comes after it. In a desk, what is its person's own. */
export async function openChat(session: Session): Promise<void> {
  const { circle, chat } = session;
  if (circle.book.statement?.of === "devices") return openMine(circle);
  if (chat !== null && !circle.rooms.isFollowed(chat)) await readNewest(session, chat);
}

/**
 * Brings a room here and keeps up with it, as long as others are not looked at. Throws `Parted`, once what is kept here
 * of it is at hand.
 */
export async function openRoom(session: Session, room: RoomId): Promise<void> {
  await lookAt(session, room);
  if (session.circle.parted) return openKept(session, room);
  if (isLong(session, room)) return readNewest(session, room);
  await followRoom(session.circle, room);
  await proveSeat(session, room);
  if (session.circle.book.walked !== null) while (await readBrought(session.circle, room, wholePage));
}

async function openKept({ circle }: Session, room: RoomId): Promise<never> {
  await forgetErased(circle, room);
  if (circle.log.kept.has(room)) await circle.rooms.follow(room);
  throw new Parted();
}

/** The one that nobody has looked at for longest is left for it. Where it stands tells what it is, so that stays too. */
async function lookAt(session: Session, id: RoomId): Promise<void> {
  const { circle, chat, rooms } = session;
  const parent = itemOf(session, id)?.parent;
  for (const each of [parent, id]) {
    if (each === undefined || each === circle.hallway) continue;
    const room = session.room(each);
    rooms.delete(each);
    rooms.set(each, room);
    await circle.seen.lookAt(each, circle.env.clock.now());
  }
  const stays = new Set([chat, circle.hallway]);
  const others = [...rooms.keys()].filter((each) => !stays.has(each) && circle.rooms.isFollowed(each));
  for (const left of others.slice(0, Math.max(0, others.length - mostFollowed))) {
    leaveRoom(circle, left);
    rooms.delete(left);
    await circle.seen.leave(left);
  }
}

/** Whether it is read from its newest page on; else it is read as a whole. */
export function isLong(session: Session, room: RoomId): boolean {
  return traitsIn(session, room)?.long === true;
}

async function readNewest(session: Session, id: RoomId): Promise<void> {
  const { circle } = session;
  if (circle.rooms.isFollowed(id)) return followRoom(circle, id);
  if ((await circle.log.room(id)).length === 0) {
    session.room(id).beginningReached = (await readBefore(circle, id, firstPage)) === 0;
    circle.readTo.set(id, circle.log.chain.seq);
  }
  await circle.rooms.follow(id);
  const isNew = (await circle.log.room(broughtRoom(id))).length === 0;
  if (circle.book.walked !== null && isNew) await readBrought(circle, id, firstPage);
}

/** Reads a page of a long room from before. False when there was none. */
export async function readBack(session: Session, id: RoomId): Promise<boolean> {
  const room = session.room(id);
  if (room.beginningReached) return false;
  const count = await readBefore(session.circle, id, firstPage);
  room.beginningReached = count === 0;
  return count > 0;
}
