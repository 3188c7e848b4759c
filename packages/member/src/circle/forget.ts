import type { BookRead, Opened, Read } from "@unionhall/kernel";
import { eraseSecret } from "@unionhall/kernel";
import type { Bytes, RoomId } from "@unionhall/protocol";
import { book as bookRoom, msInDay } from "@unionhall/protocol";
import { decisionsOf, todayOf } from "@unionhall/union";
import { isOpenToCount } from "../decisions/under-way.ts";
import { visitEraseSeed } from "../visit/visit-keys.ts";
import type { Circle } from "./circle.ts";
import { erasedBy } from "./gone.ts";

/** Lets go of what was erased by right in the rooms that are followed, and judges them anew. */
export async function letGo(circle: Circle): Promise<void> {
  for (const room of circle.rooms.followed) {
    await forgetErased(circle, room);
    await circle.rooms.judge(room);
  }
}

/** The same in the rooms that lie here and are not followed, where words came since they were last gone through. */
export async function sweepRooms(circle: Circle): Promise<void> {
  const rooms = lyingHere(circle);
  if (rooms.length === 0 || !circle.erasures.unswept) return;
  for (const room of rooms) await forgetErased(circle, room);
  for (const room of rooms) circle.log.unload(room);
  await circle.erasures.sweptAll();
}

function lyingHere({ log, rooms }: Circle): readonly RoomId[] {
  return [...log.kept].filter((room) => room !== bookRoom && !rooms.isFollowed(room));
}

/** Lets go of what this device keeps of entries that were erased by right; the room is judged anew. */
export async function forgetErased(circle: Circle, room: RoomId): Promise<void> {
  const gone = (await circle.log.room(room)).filter(
    (read) => (read.opened || read.reason !== "erased") && erasedBy(circle, read) !== undefined,
  );
  if (gone.length === 0) return;
  await circle.log.keep(
    room,
    gone.map(({ seq, day, id, header }) => ({ seq, day, id, header, opened: false, reason: "erased", proven: false })),
  );
  circle.rooms.restart(room);
  const stay = new Set((await circle.log.room(room)).flatMap((read) => (read.opened ? (read.header.blobs ?? []) : [])));
  const went = gone.flatMap(({ header }) => header.blobs ?? []);
  await circle.atHand.drop(went.filter((blob) => !stay.has(blob)));
}

/** Lets go of what is to go by today in every room that is here: wished gone, or too old. Tells of which something was too old. */
export async function forgetDue(circle: Circle): Promise<readonly RoomId[]> {
  const lying = lyingHere(circle);
  const old: RoomId[] = [];
  for (const room of [...circle.rooms.followed, ...lying]) {
    await forgetErased(circle, room);
    await circle.rooms.judge(room);
    if (await forgetOld(circle, room)) old.push(room);
  }
  for (const room of lying) circle.log.unload(room);
  return old;
}

/** Days that passing entries stay on a device. The hall has them longer, for who reads back. */
const daysHere = 14;

/**
 * Lets go of passing entries older than two weeks. Of each device's last there stays a shell without
 * content, so that what comes after is judged as if nothing had gone. Tells whether anything went.
 */
async function forgetOld(circle: Circle, room: RoomId): Promise<boolean> {
  if (circle.book.statement?.of !== "people" || isToCount(circle, room)) return false;
  const before = Math.floor(circle.env.clock.now() / msInDay) - daysHere;
  const reads = await circle.log.room(room);
  const old = reads.filter((read) => read.header.class === "passing" && read.day < before);
  if (old.every(isShell)) return false;
  const lasts = new Map(old.flatMap((read) => (read.opened ? [[`${read.author} ${read.device}`, read] as const] : [])));
  const shells = new Set([...lasts.values()].map(({ seq }) => seq));
  // The place that was read to is known by the last entry, whatever it is.
  const gone = old.filter(({ seq }) => !shells.has(seq) && seq !== reads.at(-1)?.seq);
  await circle.log.replace(room, new Set(gone.map(({ seq }) => seq)), [...lasts.values()].map(shellOf));
  circle.rooms.restart(room);
  await circle.rooms.judge(room);
  return true;
}

/** What people say to a proposal is counted when it closes, which may be months later. */
function isToCount({ book, next }: Circle, room: RoomId): boolean {
  const all = [...decisionsOf(book).values()].filter(({ positions }) => positions === room);
  return all.some((decision) => isOpenToCount(decision, todayOf(book, next)));
}

/** What stays of an entry whose content goes: whose it was, and its counter. Nobody makes its body of that. */
export function shellOf(read: BookRead & Opened): BookRead {
  const nothing = { payload: new Uint8Array(0), signature: new Uint8Array(64), salt: new Uint8Array(0) };
  return { ...read, kind: "", version: 0, ...nothing };
}

/** Whether all that is left of an entry on this device is whose it was. */
export function isShell(read: Read): boolean {
  return read.opened && read.kind === "";
}

/** The secret of an entry's lock, if it was written with this member's present keys, or on a visit of theirs. */
export async function ownSecret({ env, me }: Circle, entry: Opened): Promise<Bytes> {
  const { device, header, counter, author, visit } = entry;
  const isOfVisit = visit !== undefined && me.visit === undefined;
  const seed = isOfVisit ? await visitEraseSeed(env, me.secrets.erase, author) : me.secrets.erase;
  return eraseSecret(env, seed, device, header.room, counter);
}
