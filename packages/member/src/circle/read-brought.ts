import { broughtRoom } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { keepOpened, openAll, settleRoom } from "./catch-up.ts";
import type { Circle } from "./circle.ts";

/**
 * The next page of what was brought of a room, the first of which is the newest that was said. False where there is no
 * more.
 */
export async function readBrought(circle: Circle, room: RoomId, limit: number): Promise<boolean> {
  await circle.rooms.followBrought(room);
  const beside = broughtRoom(room);
  const { seq } = circle.log.chain;
  const after = circle.readTo.get(beside) ?? (await circle.log.room(beside)).at(-1)?.seq ?? 0;
  if (after >= seq) return false;
  const page = await circle.link.ask({ type: "read", circle: circle.id, after, room: beside, limit }, "page");
  await keepOpened(circle, beside, await openAll(circle, page.entries));
  circle.readTo.set(beside, Math.min(page.entries.at(-1)?.seq ?? seq, seq));
  await settleRoom(circle, beside);
  return page.entries.length > 0;
}
