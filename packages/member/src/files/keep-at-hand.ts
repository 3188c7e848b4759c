import type { BlobId, RoomId } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { foldersOf, itemsOf, wayTo } from "@unionhall/union";
import type { Wanted } from "../circle/at-hand.ts";
import { LetGo } from "../circle/at-hand.ts";
import { followRoom, leaveRoom } from "../circle/follow-room.ts";
import type { FileView } from "../lines.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import type { KeptView } from "../rooms.ts";
import { inTurn } from "../session/acts.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { KeepsNothing } from "../store/watched-store.ts";
import { getFile } from "./get-file.ts";
import type { Report } from "./put-blob.ts";
import { silent } from "./put-blob.ts";
import { fileVersions } from "./versions.ts";

/** Stays free whatever is kept: what people write needs a place too. */
const leftFree = 20_000_000;

/** An item is to be here also without the hall: its text, its files as they are now; of a folder, of all that lies in it. */
export async function keepAtHand(
  person: Person,
  session: Session,
  [parent, room]: readonly [RoomId, RoomId],
  report: Report = silent,
): Promise<void> {
  const { atHand } = session.circle;
  const item = contentsOf(session, parent).items.get(room);
  if (item === undefined) throw new Stopped("no-such-room");
  if (session.circle.me.visit !== undefined) throw new Stopped("keeps-nothing");
  const isNew = !atHand.wanted.has(room);
  await atHand.want(room, asWanted(parent, item));
  try {
    await atHand.getting.run(() => getAll(person, session, [parent, item], report));
  } catch (error) {
    if (error instanceof LetGo) return;
    // What did not fit is no more here than before. What the line or a lock broke off is gone on with.
    if (isNew && doesNotFit(error)) await atHand.letGo(room);
    throw error;
  } finally {
    session.listener.changed();
  }
}

function asWanted(parent: RoomId, { what, title }: Item): Wanted {
  return { in: parent, what, title, whole: false };
}

function doesNotFit(error: unknown): boolean {
  return error instanceof KeepsNothing || (error instanceof Stopped && error.problem.type === "no-room-here");
}

/** What is wanted here of a room is brought up to date: newer versions come, what is no more goes. */
export async function keepUpAtHand(person: Person, session: Session, parent: RoomId): Promise<void> {
  const { atHand, rooms } = session.circle;
  if (!rooms.isFollowed(parent)) return;
  for (const [room, wanted] of atHand.wanted) {
    if (wanted.in !== parent) continue;
    const item = contentsOf(session, parent).items.get(room);
    if (item === undefined) await atHand.letGo(room);
    else await getNewer(person, session, [parent, item]).catch(unlessLetGo);
  }
  session.listener.changed();
}

function getNewer(person: Person, session: Session, [parent, item]: readonly [RoomId, Item]): Promise<void> {
  const { atHand } = session.circle;
  return atHand.getting.run(async () => {
    if (!atHand.wanted.has(item.room)) return;
    await atHand.want(item.room, asWanted(parent, item));
    await getAll(person, session, [parent, item], silent);
  });
}

function unlessLetGo(error: unknown): void {
  if (!(error instanceof LetGo)) throw error;
}

async function getAll(
  person: Person,
  session: Session,
  [parent, item]: readonly [RoomId, Item],
  report: Report,
): Promise<void> {
  const { atHand } = session.circle;
  const here = new Set<BlobId>();
  let done = 0;
  for (const each of [item, ...lyingIn(session, parent, item)]) {
    await withRoom(session, each, async (files) => {
      for (const file of files) {
        if (await getHere(person, session, [item.room, file], (now) => report(done + now))) here.add(file.blob);
        done += file.length;
        report(done);
      }
    });
  }
  const others = atHand.filesOf(item.room).filter((blob) => !here.has(blob));
  await atHand.dropFrom(item.room, others);
  await atHand.endItem(item.room);
}

/** All that lies in a folder, however deep, and is not put away. */
function lyingIn(session: Session, parent: RoomId, { room, what }: Item): readonly Item[] {
  if (what !== "folder") return [];
  const items = itemsOf(contentsOf(session, parent));
  const folders = foldersOf(items);
  return items.filter((each) => each.state === "active" && wayTo(folders, each.room).includes(room));
}

/** Reads what has a text, which is on disk from then on, and leaves it as it was; but not from under whoever opened it meanwhile. */
async function withRoom(
  session: Session,
  { room, what }: Item,
  run: (files: readonly FileView[]) => Promise<void>,
): Promise<void> {
  const { circle } = session;
  if (what === "folder") return;
  if (what === "file") return run(fileVersions(session, room).slice(0, 1));
  const wasRead = circle.rooms.isFollowed(room);
  await inTurn(session, () => followRoom(circle, room));
  try {
    await run(session.room(room).body?.files ?? []);
  } finally {
    if (!wasRead && !circle.seen.lookedAtSince(0).includes(room)) {
      leaveRoom(circle, room);
      session.rooms.delete(room);
    }
  }
}

/** False where nobody can have it: it stayed behind, or the hall has it no more. */
async function getHere(
  person: Person,
  { circle }: Session,
  [item, { of, blob, length, behind }]: readonly [RoomId, FileView],
  report: Report,
): Promise<boolean> {
  const { atHand, env } = circle;
  if (behind === true) return false;
  if (atHand.has(blob)) {
    await atHand.begin(item, blob, length);
    return true;
  }
  if (((await env.room?.()) ?? Number.POSITIVE_INFINITY) < length + leftFree) throw new Stopped("no-room-here");
  try {
    await getFile(person, circle.id, of, blob, await atHand.begin(item, blob, length), report);
  } catch (error) {
    if (isGone(error)) return false;
    // A store that is full has no place for what is half here.
    if (error instanceof KeepsNothing) await atHand.drop([blob]);
    throw error;
  }
  await atHand.end(blob);
  return true;
}

function isGone(error: unknown): boolean {
  if (error instanceof Refused) return error.refusal.reason === "blob-deleted";
  return error instanceof Stopped && error.problem.type === "file-gone";
}

/** All that is to be here of a circle. */
export function keptViews({ circle: { id, atHand } }: Session): readonly KeptView[] {
  return [...atHand.wanted].map(([room, wanted]) => ({ circle: id, room, ...wanted, bytes: atHand.sizeOf(room) }));
}
