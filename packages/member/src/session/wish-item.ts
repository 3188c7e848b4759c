import type { RoomId } from "@unionhall/protocol";
import { itemErased, standsIn } from "@unionhall/union";
import { learnErasures } from "../circle/erasures.ts";
import { keepEntry, wishErased } from "../circle/wish.ts";
import { Stopped } from "../problems.ts";
import { now } from "./acts.ts";
import { secretOf } from "./erasing.ts";
import { isSteward } from "./is-steward.ts";
import { contentsOf } from "./item-views.ts";
import { madeOf, wishesOn } from "./made-of.ts";
import { openRoom } from "./open-room.ts";
import { putIn, sendNow } from "./room-acts.ts";
import type { Session } from "./session.ts";

/** As a steward: an item goes with its texts after a week, unless somebody keeps it. What it leaves is said now: it counts once that is gone. */
export async function wishItemErased(session: Session, parent: RoomId, room: RoomId): Promise<void> {
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  const contents = contentsOf(session, parent);
  const item = contents.items.get(room);
  if (parent === session.circle.hallway || item === undefined) throw new Stopped("no-such-room");
  await now(session, async () => {
    await openRoom(session, room);
    for (const [where, said] of madeOf(session, parent, room))
      for (const { id } of session.circle.rooms.standsBy(where, said.entry)) await wishErased(session.circle, id);
  });
  const within = standsIn(contents, item)?.room ?? null;
  await putIn(session, parent, itemErased, { room, what: item.what, within });
  sendNow(session);
}

/** A steward keeps all of it; whoever opened it, what they wrote themselves. */
export async function keepItem(session: Session, parent: RoomId, room: RoomId): Promise<void> {
  const { circle } = session;
  await now(session, async () => {
    await openRoom(session, room);
    await learnErasures(circle);
    let objected = false;
    for (const [where, said] of madeOf(session, parent, room)) {
      const secret = await secretOf(session, said);
      if (secret === null && !isSteward(session)) continue;
      objected = true;
      for (const wish of wishesOn(session, where, said)) await keepEntry(circle, wish, secret);
    }
    if (!objected) throw new Stopped("not-your-item");
  });
}
