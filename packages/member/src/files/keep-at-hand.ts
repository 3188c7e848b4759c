import type { BlobId, RoomId } from "@unionhall/protocol";
import type { Item } from "@unionhall/union";
import { foldersOf, itemsOf, wayTo } from "@unionhall/union";
import { LetGo } from "../circle/at-hand.ts";
import { followRoom, leaveRoom } from "../circle/follow-room.ts";
import type { FileView } from "../lines.ts";
import { Stopped } from "../problems.ts";
import type { KeptView } from "../rooms.ts";
import { inTurn } from "../session/acts.ts";
import { contentsOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
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
  await atHand.want(room, { in: parent, what: item.what, title: item.title });
  try {
    await lookAfter(person, session, [parent, item], report);
  } catch (error) {
    if (error instanceof LetGo) return;
    // What did not fit is no more here than before.
    if (isNew) await atHand.letGo(room);
    throw error;
  } finally {
    session.listener.changed();
  }
}

/** What is wanted here of a room is brought up to date: newer versions come, what is no more goes. */
export async function keepUpAtHand(person: Person, session: Session, parent: RoomId): Promise<void> {
  const { atHand, rooms } = session.circle;
  if (!rooms.followed.includes(parent)) return;
  for (const [room, wanted] of atHand.wanted) {
    if (wanted.in !== parent) continue;
    const item = contentsOf(session, parent).items.get(room);
    if (item === undefined) await atHand.letGo(room);
    else await lookAfter(person, session, [parent, item], silent).catch(unlessLetGo);
  }
  session.listener.changed();
}

function unlessLetGo(error: unknown): void {
  if (!(error instanceof LetGo)) throw error;
}

async function lookAfter(
  person: Person,
  session: Session,
  [parent, item]: readonly [RoomId, Item],
  report: Report,
): Promise<void> {
  const { atHand } = session.circle;
  const wanted = new Set<BlobId>();
  let done = 0;
  for (const each of [item, ...lyingIn(session, parent, item)]) {
    await withRoom(session, each, async (files) => {
      for (const file of files) {
        wanted.add(file.blob);
        await bring(person, session, [item.room, file], (now) => report(done + now));
        done += file.length;
      }
    });
  }
  const others = atHand.filesOf(item.room).filter((blob) => !wanted.has(blob));
  await atHand.dropFrom(item.room, others);
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
  const wasRead = circle.rooms.followed.includes(room);
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

async function bring(
  person: Person,
  { circle }: Session,
  [item, { of, blob, length, behind }]: readonly [RoomId, FileView],
  report: Report,
): Promise<void> {
  const { atHand, env } = circle;
  if (behind === true) return report(length);
  if (atHand.has(blob)) {
    await atHand.begin(item, blob, length);
    return report(length);
  }
  if (((await env.room?.()) ?? Number.POSITIVE_INFINITY) < length + leftFree) throw new Stopped("no-room-here");
  try {
    await getFile(person, circle.id, of, blob, await atHand.begin(item, blob, length), report);
  } catch (error) {
    // A store that is full has no place for what is half here.
    if (!(error instanceof Stopped || error instanceof LetGo)) await atHand.drop([blob]);
    throw error;
  }
  await atHand.end(blob);
}

/** All that is to be here of a circle. */
export function keptViews({ circle: { id, atHand } }: Session): readonly KeptView[] {
  return [...atHand.wanted].map(([room, { in: parent, what, title }]) => {
    const isWhole = atHand.filesOf(room).every((blob) => atHand.has(blob));
    return { circle: id, room, in: parent, what, title, bytes: atHand.sizeOf(room), whole: isWhole };
  });
}
