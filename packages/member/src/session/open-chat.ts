import { broughtRoom } from "@unionhall/kernel";
import { readBefore } from "../circle/catch-up.ts";
import { readBrought } from "../circle/read-brought.ts";
import type { Session } from "./session.ts";

/** Lines of a chat that are read at once: more than a screen shows, and no more, as every new device fetches them. */
export const firstPage = 40;

/** From when the hallway tells of a chat, its newest page is read, and what comes after it. */
export async function openChat(session: Session): Promise<void> {
  const { circle, chat } = session;
  if (chat === null || circle.rooms.followed.includes(chat)) return;
  if ((await circle.log.room(chat)).length === 0) {
    session.beginningReached = (await readBefore(circle, chat, firstPage)) === 0;
    circle.readTo.set(chat, circle.log.chain.seq);
  }
  await circle.rooms.follow(chat);
  const isNew = (await circle.log.room(broughtRoom(chat))).length === 0;
  if (circle.book.walked !== null && isNew) await readBrought(circle, chat, firstPage);
}
