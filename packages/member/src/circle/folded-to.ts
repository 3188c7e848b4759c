import type { Book, Closed, HallwayPoint, Read } from "@unionhall/kernel";
import { bookBytes, emptyBook, fold, isMissing, pointBytes, RoomReader } from "@unionhall/kernel";
import type { Bytes, RoomId } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import { emptyHallway, foldHallway, hallwayBytes, hallwayOpened, newLaw, readAs } from "@unionhall/union";
import type { Base } from "./base.ts";
import type { Circle } from "./circle.ts";

export function bytesOfPoint({ id }: Pick<Circle, "id">, seq: number, { book, hallway }: Folded): Bytes {
  return pointBytes({ v: 1, circle: id, seq, book: bookBytes(book), hallway });
}

export interface Folded {
  readonly book: Book;
  readonly hallway: HallwayPoint | null;
}

/**
 * What this device has read up to a place: on from a base, or from the circle's beginning where there is none. Null
 * where something is missing here: other devices may have it, and their points would differ.
 */
export async function foldedTo(circle: Circle, seq: number, base: Base | null): Promise<Folded | null> {
  const read = await readBook(circle, seq, base);
  if (read === null) return null;
  const { book, hallway: room } = read;
  const hallway = room === null ? null : await readHallway(circle, { room, seq, book, base });
  return hallway === undefined ? null : { book, hallway };
}

async function readBook(
  circle: Circle,
  seq: number,
  base: Base | null,
): Promise<{ readonly book: Book; readonly hallway: RoomId | null } | null> {
  const book = base?.book() ?? emptyBook(circle.id, newLaw());
  let hallway = base?.hallwayRoom ?? null;
  for (const read of await circle.log.room(bookRoom)) {
    if (read.seq <= (base?.anchor.seq ?? 0) || read.seq > seq) continue;
    if (isMissing(book, read)) return null;
    if (fold(book, read) === null && read.opened) hallway ??= readAs(hallwayOpened, read)?.room ?? null;
  }
  return { book, hallway };
}

/** Whether an entry cannot be read here that others may have, or that this device may get yet. */
export function isWanting(read: Read): boolean {
  const elsewhere: readonly Closed[] = ["no-key", "withheld", "other-body"];
  return !read.opened && elsewhere.includes(read.reason);
}

interface Reading {
  readonly room: RoomId;
  readonly seq: number;
  readonly book: Book;
  readonly base: Base | null;
}

async function readHallway(circle: Circle, { room, seq, book, base }: Reading): Promise<HallwayPoint | undefined> {
  const begun = base?.hallway() ?? null;
  const after = begun === null ? 0 : (base?.anchor.seq ?? 0);
  const state = begun?.state ?? emptyHallway();
  const reader = new RoomReader(book, begun?.judged);
  const places = new Set(begun?.places);
  for (const read of await circle.log.room(room)) {
    if (read.seq <= after || read.seq > seq) continue;
    if (isWanting(read)) return undefined;
    const entry = reader.take(read);
    foldHallway(state, entry);
    if (entry.type !== "tombstone") places.add(read.seq);
  }
  return { room, places, judged: reader.state, state: hallwayBytes(state) };
}
