import type { RoomId } from "@unionhall/protocol";
import { bytesOf, entryId, equal, idOf, labelled } from "@unionhall/protocol";
import type { Void } from "../book/book.ts";
import type { Origin } from "../book/origin.ts";
import { entryBrought, innerEntry } from "../entry/brought.ts";
import type { Opened } from "../entry/open.ts";
import type { RoomEntry } from "./room.ts";
import { RoomReader } from "./room.ts";

/*
 * Note: what is brought along. A circle that was walked out to keeps the rooms of the old one, under their ids. What was
 * said there stands in each before what is said here. It is brought entry by entry, in any order, by any member, into a
 * room beside: so the newest page of a room is what was said in it last. Nobody's word is taken for it. The entry has to
 * be one that stood in the old log, as the origin lists it; it is judged where it stood, by the old book; and it counts
 * once, whoever brings it.
 */

/** Where what is brought of a room stands. */
export function broughtRoom(room: RoomId): RoomId {
  return idOf("room", labelled("brought", bytesOf(room)).slice(0, 16));
}

type Said = Extract<RoomEntry, { readonly type: "said" }>;

/** A brought entry, found in the old log. */
export interface BroughtThere {
  readonly bringing: Said;
  /** Which of the origins it is from. */
  readonly from: number;
  readonly read: Opened;
}

/** Where in the old log an entry stood that is brought here; or why it is none. */
export function findBrought(origins: readonly Origin[], bringing: Said): BroughtThere | Void {
  const { entry } = bringing;
  if (entry.kind !== entryBrought.name || entry.version !== entryBrought.version) return "out-of-place";
  const inner = innerEntry(entry);
  if (inner === null) return "malformed";
  if (entry.proven !== true) return "bad-proof";
  const { header, content, brought } = inner;
  const from = origins.findIndex(({ circle }) => circle === header.circle);
  const origin = origins[from];
  const place = origin?.places.get(entryId(brought.header));
  if (origin === undefined || place === undefined) return "not-this-circle";
  const { room, class: c, lock, blobs } = entry.header;
  if (room !== broughtRoom(header.room) || c !== header.class || !equal(lock, header.lock)) return "out-of-place";
  if (blobs !== undefined && blobs.join() !== header.blobs?.join()) return "out-of-place";
  const commitment = origin.book.epochs.get(header.epoch)?.record.commitment;
  if (commitment === undefined || !equal(commitment, brought.commitment)) return "epoch-not-open";
  const { signature, salt } = brought;
  const id = entryId(brought.header);
  return { bringing, from, read: { ...content, ...place, id, header, opened: true, signature, salt } };
}

/**
 * What was brought of one room, in the order of the old log, as its own book judges it. Places are counted back from
 * where this circle begins, so that they come before all that is said here.
 */
export function judgeBrought(origins: readonly Origin[], found: readonly BroughtThere[]): readonly RoomEntry[] {
  const readers = origins.map(({ book }) => new RoomReader(book));
  let behind = 0;
  const shift = origins.map(({ end }) => (behind += end));
  return once(found)
    .toSorted((a, b) => b.from - a.from || a.read.seq - b.read.seq)
    .map(({ bringing, from, read }): RoomEntry => {
      const item = readers[from]!.take(read);
      if (item.type === "said")
        return { ...item, entry: { ...read, seq: read.seq - shift[from]! }, brought: bringing.entry };
      const reason = item.type === "void" ? item.reason : "no-effect";
      return { type: "void", seq: bringing.entry.seq, reason, by: bringing.by.id };
    });
}

/** Of what came several times, the first; but one that has the files with it stands before one that has not. */
function once(found: readonly BroughtThere[]): readonly BroughtThere[] {
  const first = new Map<string, BroughtThere>();
  const files = ({ bringing }: BroughtThere): number => bringing.entry.header.blobs?.length ?? 0;
  for (const each of found) {
    const before = first.get(each.read.id);
    if (before === undefined || files(before) < files(each)) first.set(each.read.id, each);
  }
  return [...first.values()];
}
