import type { Book, BookRead } from "@unionhall/kernel";
import {
  bookBytes,
  boxHash,
  Counters,
  emptyBook,
  fold,
  isMissing,
  readBook,
  RoomReader,
  roomStateCodec,
} from "@unionhall/kernel";
import type { Bytes, Value } from "@unionhall/protocol";
import { decode, encode, equal, fromBytes, Malformed, toBytes } from "@unionhall/protocol";
import { readLaw, stateOf } from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { busyYear } from "./busy-year.ts";
import { hostileEntry } from "./hostile-entry.ts";

const world = await busyYear();
const reads = await world.bookReads();
const chat = await world.reads(world.founder, world.chat);

function folded(entries: readonly BookRead[], book: Book = emptyBook(world.circle, world.law())): Book {
  for (const read of entries) fold(book, read);
  return book;
}

const whole = bookBytes(folded(reads));

test("a book that is written and read back, wherever and however often, is folded on to the same", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(reads.length), { maxLength: 4 }), (cuts) => {
      let book = emptyBook(world.circle, world.law());
      let at = 0;
      for (const cut of [...cuts.toSorted((a, b) => a - b), reads.length]) {
        book = readBook(bookBytes(folded(reads.slice(at, cut), book)), readLaw);
        at = Math.max(at, cut);
      }
      expect(equal(bookBytes(book), whole)).toBe(true);
    }),
    { seed: 1, numRuns: 40 },
  );
});

/** As it can be read: of box keys the hashes, and gaps are of who has read them. */
function plain(book: Book): unknown {
  const members = [...book.members].map(([id, member]) => {
    return [id, { ...member, keys: { ...member.keys, box: { hash: boxHash(member.keys) } } }];
  });
  const { last, tombstones } = book.counters;
  return {
    ...book,
    law: stateOf(book),
    members,
    voids: [...book.voids].toSorted(([a], [b]) => a - b),
    counters: { last, tombstones },
  };
}

test("nothing that a book has is left out of its bytes, at any place of it", () => {
  for (let at = 0; at <= reads.length; at++) {
    const book = folded(reads.slice(0, at));
    expect(plain(readBook(bookBytes(book), readLaw))).toEqual(plain(book));
  }
  const { members, invitations, today, voids, olderLetterboxes, turns } = folded(reads);
  const filled = [members, invitations, today, voids, new Set(olderLetterboxes), new Set(turns)];
  expect(filled.every(({ size }) => size > 0)).toBe(true);
});

test("a room that is judged on from where it was written is judged as from its beginning", () => {
  const book = folded(reads);
  const judge = (cut: number): readonly unknown[] => {
    let reader = new RoomReader(book);
    return chat.map((read, at) => {
      if (at === cut)
        reader = new RoomReader(book, fromBytes(roomStateCodec, toBytes(roomStateCodec, reader.state), ""));
      return reader.take(read);
    });
  };
  for (let cut = 0; cut < chat.length; cut++) expect(judge(cut)).toEqual(judge(-1));
});

test("counters go on where they were, across a tombstone too", () => {
  const reader = new RoomReader(emptyBook(world.circle, world.law()), {
    counters: new Counters(),
    day: 3,
    today: new Map(),
  });
  const [first] = chat;
  if (first === undefined) throw new Error("nobody talked");
  reader.take({ ...first, opened: false, reason: "erased" });
  const { counters } = fromBytes(roomStateCodec, toBytes(roomStateCodec, reader.state), "room");
  expect(counters.tombstones).toBe(1);
});

/** Some value in it changed for another of its kind, or left out. */
function bent(value: Value, hits: readonly number[]): Value {
  const [hit = 0, ...rest] = hits;
  if (Array.isArray(value) && value.length > 0) {
    const at = hit % value.length;
    if (rest.length < 2 && hit % 3 === 0) return value.filter((_, index) => index !== at);
    if (rest.length < 2 && hit % 3 === 1) return [...value, value[at] as Value];
    return value.map((each, index) => (index === at ? bent(each as Value, rest) : (each as Value)));
  }
  if (value instanceof Uint8Array) {
    const copy = value.slice();
    if (copy.length > 0) copy[hit % copy.length]! ^= 1 + (hit % 255);
    return copy;
  }
  if (typeof value === "number") return [0, value + 1, 2 ** 48 - 1, value * 2][hit % 4]!;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return ["in", "left", "removed", "open", "malformed", ""][hit % 6]!;
  if (value === null) return hit % 2 === 0 ? 7 : new Uint8Array(32);
  const entries = Object.entries(value as { readonly [key: string]: Value });
  const chosen = hit % entries.length;
  return Object.fromEntries(entries.map(([key, each], at) => [key, at === chosen ? bent(each, rest) : each]));
}

function tryRead(state: Bytes): Book | null {
  try {
    return readBook(state, readLaw);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

type Tree = { readonly [key: string]: Value };

test("a book of hostile bytes is refused, or has one form and never makes a fold throw", () => {
  const counted = { taken: 0, refused: 0 };
  const hits = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.nat(reads.length),
      hits,
      fc.array(hostileEntry(world, reads), { maxLength: 6 }),
      (at, all, entries) => {
        const { law, ...honest } = decode(bookBytes(folded(reads.slice(0, at)))) as Tree;
        const opened = { ...honest, law: decode(law as Bytes) };
        const { law: bentLaw, ...rest } = all.reduce<Value>(bent, opened) as Tree;
        const state = encode({ ...rest, ...(bentLaw === undefined ? {} : { law: encode(bentLaw) }) });
        const book = tryRead(state);
        counted[book === null ? "refused" : "taken"]++;
        if (book === null) return;
        expect(equal(bookBytes(book), state)).toBe(true);
        const room = new RoomReader(book);
        for (const read of [...entries, ...reads.slice(at)]) {
          isMissing(book, read);
          fold(book, read);
          room.take(read);
        }
        bookBytes(book);
      },
    ),
    { seed: 2, numRuns: 450 },
  );
  expect(counted.taken).toBeGreaterThan(100);
  expect(counted.refused).toBeGreaterThan(100);
});

test("bytes that were bent anywhere are refused, or are another book", () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const state = whole.slice();
      state[at]! ^= 1 << bit;
      const book = tryRead(state);
      if (book !== null) expect(equal(bookBytes(book), state)).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});
