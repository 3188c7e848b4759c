import type { Bytes, CircleId, Codec, EntryId, Head, Passed } from "@unionhall/protocol";
import {
  bytesUpTo,
  caps,
  equal,
  fromBytes,
  growing,
  id,
  list,
  literal,
  row,
  struct,
  toBytes,
  uint,
  unlessMalformed,
} from "@unionhall/protocol";
import { Chain } from "../chain.ts";
import type { Book } from "./book.ts";
import type { ReadLaw } from "./law.ts";
import { bookBytes, bookDigest, readBook } from "./state.ts";
import type { Walked } from "./walked.ts";

/** A circle that another goes on from: its book at the last place that counts, and what stood where up to there. */
export interface OriginGiven {
  readonly book: Book;
  /** Where what is listed begins: at the first entry, unless who lists it began later and has not read what came before. */
  readonly start: { readonly seq: number; readonly head: Head; readonly day: number };
  readonly passed: readonly Passed[];
}

export interface Origin extends OriginGiven {
  readonly circle: CircleId;
  /** The last place that counts. */
  readonly end: number;
  readonly places: ReadonlyMap<EntryId, { readonly seq: number; readonly day: number }>;
}

/** So often is walked out of a circle that came of a walk-out, and what was said at the first is still carried on. */
export const mostOrigins = 16;

const originsCodec = struct({
  v: literal(1),
  /** The newest first. */
  origins: list(
    struct({
      book: bytesUpTo(caps.point),
      start: row({ seq: uint(), head: id("head"), day: uint() }),
      passed: growing(row({ entry: id("entry"), day: uint() }), 16_777_216),
    }),
    mostOrigins,
  ),
});

export const originsShape: string = (originsCodec satisfies Codec<unknown>).shape;

export function originsBytes(origins: readonly OriginGiven[]): Bytes {
  const newest = origins.slice(0, mostOrigins);
  return toBytes(originsCodec, {
    v: 1,
    origins: newest.map(({ book, start, passed }) => ({ book: bookBytes(book), start, passed: [...passed] })),
  });
}

/**
 * What a circle goes on from, the newest first; null where these bytes are not what its founding names: its book has that
 * digest, its entries lead to that head; and so on through the circles that were walked out of before.
 */
export function openOrigins(walked: Walked, bytes: Bytes, readLaw: ReadLaw): readonly Origin[] | null {
  const given = unlessMalformed(() =>
    fromBytes(originsCodec, bytes, "origins").origins.map((each) => ({ ...each, book: readBook(each.book, readLaw) })),
  );
  if (given === null || given.length === 0) return null;
  const origins: Origin[] = [];
  let next: Walked | null = walked;
  for (const each of given) {
    const origin: Origin | null = next === null ? null : originOf(next, each);
    if (origin === null) return null;
    origins.push(origin);
    next = origin.book.walked;
  }
  return origins;
}

function originOf(walked: Walked, { book, start, passed }: OriginGiven): Origin | null {
  const { circle, seq: end } = walked;
  if (book.circle !== circle || !equal(bookDigest(book), walked.state)) return null;
  const chain = new Chain(circle, start.seq === 0 ? null : start);
  const places = new Map<EntryId, { seq: number; day: number }>();
  for (const { entry, day } of passed) {
    const seq = chain.seq + 1;
    if (chain.take({ seq, day, id: entry }) !== null) return null;
    places.set(entry, { seq, day });
  }
  return chain.seq === end && chain.head === walked.head ? { circle, book, start, passed, end, places } : null;
}
