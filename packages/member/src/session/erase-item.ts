import type { RoomId } from "@unionhall/protocol";
import type { Erased, Item } from "@unionhall/union";
import { itemChanged, itemErased, itemOpened, readAs, standsIn } from "@unionhall/union";
import type { ErasedView } from "../rooms.ts";
import type { Waiting } from "../circle/waiting.ts";
import { Stopped } from "../problems.ts";
import { now } from "./acts.ts";
import type { Said } from "./erasing.ts";
import { eraseAll, isSaid, secretOf } from "./erasing.ts";
import { contentsOf } from "./item-views.ts";
import { sayingOf } from "./made-of.ts";
import { nameOf } from "./name-of.ts";
import { isLong, openRoom, readBack } from "./open-room.ts";
import { putIn, sendNow } from "./room-acts.ts";
import type { Session } from "./session.ts";

/**
 * Erases an item of one's own: what this member wrote in its room, what they changed of it, and last that it was opened, so
 * that what was cut off is erased by asking again. Of an item that somebody else erased, what this member has left in it.
 */
export async function eraseItem(session: Session, parent: RoomId, room: RoomId): Promise<void> {
  const { items, erased } = contentsOf(session, parent);
  const item = items.get(room);
  if (parent === session.circle.hallway || (item === undefined && !erased.has(room))) throw new Stopped("no-such-room");
  if (item !== undefined && item.opened.by !== session.me) throw new Stopped("not-your-item");
  const isSent = item === undefined || openingOf(session, parent, room) !== undefined;
  // What may not go, or cannot as long as no hall is there, loses nothing that waits to be sent.
  if (isSent) await lookOver(session, parent, room, item);
  await dropWaiting(session, parent, room);
  if (item === undefined || contentsOf(session, parent).items.has(room)) {
    if (!isSent) await lookOver(session, parent, room, item);
    await eraseSent(session, parent, room, item);
  }
  session.listener.changed();
}

/** What was sealed may have reached the hall: it goes out first, and is erased then. */
async function dropWaiting({ circle: { outbox } }: Session, parent: RoomId, room: RoomId): Promise<void> {
  const isOf = (item: Waiting): boolean => item.room === room || (item.room === parent && itemNamed(item) === room);
  for (const { n } of outbox.waiting.filter(isOf).toReversed())
    if (!(await outbox.drop(n))) throw new Stopped("offline");
}

function itemNamed(written: Parameters<typeof readAs>[1]): RoomId | null {
  return readAs(itemOpened, written)?.room ?? readAs(itemChanged, written)?.room ?? null;
}

function openingOf(session: Session, parent: RoomId, room: RoomId): Said | undefined {
  return sayingOf(session, parent, room).find(({ entry }) => readAs(itemOpened, entry) !== null);
}

/** Reads all that is in it. Throws `Stopped` where it may not go. */
async function lookOver(session: Session, parent: RoomId, room: RoomId, item: Item | undefined): Promise<void> {
  const opening = openingOf(session, parent, room);
  // With keys from before a renewal nobody can show whose it is.
  if (item !== undefined && (opening === undefined || (await secretOf(session, opening)) === null))
    throw new Stopped("not-your-item");
  await now(session, async () => {
    await openRoom(session, room);
    if (isLong(session, room)) while (await readBack(session, room));
  });
  for (const child of contentsOf(session, room).items.values())
    if (child.opened.by !== session.me) throw new Stopped("holds-others");
}

async function eraseSent(session: Session, parent: RoomId, room: RoomId, item: Item | undefined): Promise<void> {
  const { circle } = session;
  for (const child of contentsOf(session, room).items.keys()) await eraseItem(session, room, child);
  await now(session, async () => {
    // Many that stood in it may have been looked at since.
    await openRoom(session, parent);
    await eraseAll(session, room, circle.rooms.entries(room).filter(isSaid));
    await eraseAll(session, parent, sayingOf(session, parent, room).toReversed());
  });
  if (item === undefined) return;
  const within = standsIn(contentsOf(session, parent), item)?.room ?? null;
  await putIn(session, parent, itemErased, { room, what: item.what, within });
  sendNow(session);
}

/** What was erased in a room, as it is shown. */
export function erasedViews(session: Session, parent: RoomId): readonly ErasedView[] {
  return [...contentsOf(session, parent).erased.values()].map((erased) => erasedView(session, parent, erased));
}

/** Where something stood that had this room; null where none that is read here tells of it. */
export function erasedAs(session: Session, room: RoomId): ErasedView | null {
  for (const parent of session.rooms.keys()) {
    const erased = contentsOf(session, parent).erased.get(room);
    if (erased !== undefined) return erasedView(session, parent, erased);
  }
  return null;
}

function erasedView(session: Session, parent: RoomId, { room, what, within, by, time }: Erased): ErasedView {
  const { me, circle } = session;
  const entries = [...circle.rooms.entries(room).filter(isSaid), ...sayingOf(session, parent, room)];
  const left = entries.some((entry) => entry.by.id === me);
  return { room, in: parent, what, within, by, name: nameOf(session, by), mine: by === me, time, left };
}
