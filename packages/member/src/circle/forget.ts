import type { BookRead, Erased, Opened, Read } from "@unionhall/kernel";
import { eraseSecret, msInDay } from "@unionhall/kernel";
import type { Bytes, Erasure, RoomId } from "@unionhall/protocol";
import { book as bookRoom, equal, lockOf } from "@unionhall/protocol";
import { visitEraseSeed } from "../visit/visit-keys.ts";
import type { Circle } from "./circle.ts";

/** Asks which bodies went since this device was last told. One request where none did. */
export async function learnErasures(circle: Circle): Promise<void> {
  for (;;) {
    const after = circle.erasures.last;
    const { erasures } = await circle.link.ask({ type: "erasures", circle: circle.id, after }, "erasures");
    if ((erasures.at(-1)?.number ?? 0) <= after) return;
    await circle.erasures.learn(erasures);
  }
}

type Place = Pick<BookRead, "seq" | "day" | "id" | "header">;

/**
 * What entitles the hall to have no body at a place: a secret that fits the lock, a steward's wish whose day has
 * come, the age that the circle lets passing entries reach. Else it withholds the body. (The hall's word on a
 * steward carries no signature; that it was one is checked.)
 */
export function erasedBy(circle: Circle, place: Place): Erased | undefined {
  const { seq, id, header } = place;
  const word = circle.erasures.at(seq);
  if (header.room === bookRoom) return undefined;
  if (word?.entry === id && word.secret !== undefined && equal(lockOf(word.secret), header.lock))
    return { secret: word.secret };
  if (word?.entry === id && isStewards(circle, word)) return { rule: "steward" };
  return isOutlived(circle, place) ? { rule: "keep" } : undefined;
}

function isStewards(circle: Circle, { proof, by, day }: Erasure): boolean {
  return proof === "steward" && by !== undefined && circle.stewardLatches.has(by) && day <= today(circle);
}

/** By the circle's own book, whatever the hall says. */
function isOutlived(circle: Circle, { day, header }: Place): boolean {
  const { keep } = circle.book;
  if (keep === null || header.class !== "passing") return false;
  return day + (keep.rooms.find(({ room }) => room === header.room)?.days ?? keep.default) < today(circle);
}

function today({ log, env }: Circle): number {
  return Math.max(log.chain.day, Math.floor(env.clock.now() / msInDay));
}

/** Lets go of what this device keeps of entries that were erased by right; the room is judged anew. */
export async function forgetErased(circle: Circle, room: RoomId): Promise<void> {
  const gone = (await circle.log.room(room)).filter((read) => goes(circle, read));
  if (gone.length === 0) return;
  await circle.log.keep(
    room,
    gone.map(({ seq, day, id, header }) => ({ seq, day, id, header, opened: false, reason: "erased", proven: false })),
  );
  circle.rooms.restart(room);
}

/** A body that is missing goes by any right; one that is here only by somebody's word, as halls can move the day on. */
function goes(circle: Circle, read: BookRead): boolean {
  if (!read.opened && read.reason === "erased") return false;
  const by = erasedBy(circle, read);
  return by !== undefined && !(read.opened && "rule" in by && by.rule === "keep");
}

/** Days that passing entries stay on a device. The hall has them longer, for who reads back. */
const daysHere = 14;

/**
 * Lets go of passing entries older than two weeks. Of each device's last there stays a shell without
 * content, so that what comes after is judged as if nothing had gone. Tells whether anything went.
 */
export async function forgetOld(circle: Circle, room: RoomId): Promise<boolean> {
  if (circle.book.statement?.of !== "people") return false;
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

/** What stays of an entry whose content goes: whose it was, and its counter. */
export function shellOf(read: BookRead & Opened): BookRead {
  return { ...read, kind: "", version: 0, payload: new Uint8Array(0) };
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
