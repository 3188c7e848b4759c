import type { Book, BookRead, Opened, Read } from "@unionhall/kernel";
import { bookDigest, emptyBook, fold, isMissing, kindNames, RoomReader } from "@unionhall/kernel";
import type { Bytes, Class, Value } from "@unionhall/protocol";
import { book as bookRoom, encode, idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { busyYear } from "./busy-year.ts";

const world = await busyYear();
const reads = await world.bookReads();
const chat = await world.reads(world.founder, world.chat);
const opened = reads.filter((read): read is BookRead & Opened => read.opened);

function folded(entries: readonly BookRead[]): Book {
  const book = emptyBook(world.circle);
  for (const read of entries) fold(book, read);
  return book;
}

/** Everything that a void entry must leave alone. */
function state(book: Book): string {
  const aside = { last: 0, days: 0, counters: 0, today: 0, voids: 0 };
  return JSON.stringify({ ...book, ...aside }, (_key, value: unknown) => {
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });
}

test("a year's book is the same in whatever pieces it is folded", () => {
  const whole = bookDigest(folded(reads));
  fc.assert(
    fc.property(fc.array(fc.nat(reads.length), { maxLength: 5 }), (cuts) => {
      const book = emptyBook(world.circle);
      const ends = [...cuts, reads.length].sort((a, b) => a - b);
      let at = 0;
      for (const end of ends) {
        for (const read of reads.slice(at, end)) fold(book, read);
        bookDigest(book);
        at = Math.max(at, end);
      }
      expect(bookDigest(book)).toEqual(whole);
    }),
    { seed: 1, numRuns: 30 },
  );
});

test("everyone who is in by the end has the same book", async () => {
  const ashs = bookDigest(folded(reads));
  for (const person of world.people) {
    const book = await world.book(person);
    const isIn = [...book.members.values()].some(
      ({ state: is, keys }) => is === "in" && keys.signing === person.secrets.keys.signing,
    );
    if (isIn) expect(bookDigest(book), person.name).toEqual(ashs);
  }
});

test("two books that differ in anything have different digests", () => {
  const digests = reads.map((_, at) => String(bookDigest(folded(reads.slice(0, at + 1)))));
  expect(new Set(digests).size).toBe(reads.length);
});

test("an entry of a room is judged the same, however far the book has been folded since", () => {
  const judge = (until: (seq: number) => number): readonly string[] => {
    const book = emptyBook(world.circle);
    let at = 0;
    const reader = new RoomReader(book);
    return chat.map((read) => {
      for (; at < reads.length && reads[at]!.seq <= until(read.seq); at++) fold(book, reads[at]!);
      const entry = reader.take(read);
      return entry.type === "said" ? `${entry.by.id} ${entry.time}` : entry.type === "void" ? entry.reason : entry.type;
    });
  };
  const atOnce = judge((seq) => seq);
  expect(judge(() => Number.MAX_SAFE_INTEGER)).toEqual(atOnce);
  expect(atOnce).toEqual(expect.arrayContaining(["member-on-hold", "admission-suspended", "not-a-member"]));
});

test("rooms are judged the same in whatever order they are read", () => {
  const book = folded(reads);
  const judge = (order: readonly number[]): readonly string[] => {
    const readers = [new RoomReader(book), new RoomReader(book)];
    const verdicts: string[] = [];
    for (const room of order)
      verdicts[room] = JSON.stringify(
        chat.filter((_, at) => at % 2 === room).map((read) => readers[room]!.take(read)),
        (key, value: unknown) => (key === "by" ? "" : value),
      );
    return verdicts;
  };
  expect(judge([1, 0])).toEqual(judge([0, 1]));
});

/** What an insider can make of the entries there are: any field of any other, or something hostile. */
const of = <K extends keyof Opened>(key: K): fc.Arbitrary<Opened[K]> =>
  fc.constantFrom(...opened.map((read) => read[key]));
const hostile: fc.Arbitrary<Bytes> = fc.oneof(
  of("payload"),
  fc.tuple(of("payload"), fc.nat(), fc.nat(255)).map(([payload, at, byte]) => {
    const copy = payload.slice();
    if (copy.length > 0) copy[at % copy.length] = byte;
    return copy;
  }),
  fc.uint8Array({ maxLength: 40 }).map((bytes): Bytes => new Uint8Array(bytes)),
  fc.jsonValue({ maxDepth: 3 }).map((value) => tryEncode(value as Value)),
  fc.constant(new Uint8Array(60_000).fill(0x81)),
);
const number = fc.oneof(fc.nat(40), fc.constant(2 ** 48 - 1), fc.nat());
const header = fc.record({
  v: fc.constant(1 as const),
  circle: fc.constantFrom(world.circle, idOf("circle", new Uint8Array(20))),
  epoch: fc.oneof(fc.constantFrom(0, 1, 65_536, 2 ** 48 - 1), fc.nat(3)),
  room: fc.oneof({ weight: 9, arbitrary: fc.constant(bookRoom) }, { weight: 1, arbitrary: fc.constant(world.chat) }),
  class: fc.oneof(
    { weight: 9, arbitrary: fc.constant<Class>("kept") },
    { weight: 1, arbitrary: fc.constant<Class>("passing") },
  ),
  size: number,
  lock: fc.constant(new Uint8Array(32)),
  body: fc.constant(new Uint8Array(32)),
});
const entry: fc.Arbitrary<BookRead> = fc.oneof(
  fc.record({
    opened: fc.constant(true as const),
    proven: fc.boolean(),
    seq: number,
    day: fc.constantFrom(0, world.hall.day, 10_000_000),
    id: of("id"),
    header,
    author: of("author"),
    device: of("device"),
    counter: number,
    seen: fc.record({ seq: number, head: fc.constant(world.hall.chain.head) }),
    time: number,
    kind: fc.oneof(fc.constantFrom(...kindNames), fc.constantFrom("__proto__", "toString", "")),
    version: fc.nat(2),
    payload: hostile,
    warrant: of("id"),
  }),
  fc.record({
    opened: fc.constant(false as const),
    proven: fc.constant(false),
    seq: number,
    day: number,
    id: of("id"),
    header,
    reason: fc.constantFrom(
      "erased",
      "withheld",
      "no-key",
      "other-body",
      "not-authentic",
      "malformed",
      "bad-signature",
    ),
  }),
  fc
    .tuple(fc.constantFrom(...opened), of("payload"), of("author"), number)
    .map(([read, payload, author, counter]) => ({ ...read, payload, author, counter })),
);

function tryEncode(value: Value): Bytes {
  try {
    return encode(value);
  } catch {
    return new Uint8Array();
  }
}

test("a fold never throws, and a void entry changes nothing", () => {
  const counted = { stood: 0, fell: 0 };
  fc.assert(
    fc.property(fc.nat(reads.length), fc.array(entry, { maxLength: 12 }), (begun, entries) => {
      const book = folded(reads.slice(0, begun));
      const room = new RoomReader(book);
      for (const read of entries) {
        const before = state(book);
        const reason = fold(book, read);
        if (reason === null) counted.stood++;
        else {
          counted.fell++;
          expect(book.voids.get(read.seq)).toBe(reason);
          expect(state(book)).toBe(before);
        }
        isMissing(book, read);
        room.take(read);
      }
      bookDigest(book);
    }),
    { seed: 3, numRuns: 400 },
  );
  expect(counted.stood).toBeGreaterThan(50);
  expect(counted.fell).toBeGreaterThan(500);
});

test("what others can open and this device cannot stops the book; what nobody can open is void", () => {
  const book = folded(reads);
  const closed = (
    reason: Extract<Read, { opened: false }>["reason"],
    change: Partial<Read["header"]> = {},
  ): BookRead => {
    const { seq, day, id, header: at } = reads.at(-1)!;
    return { seq: seq + 1, day, id, header: { ...at, ...change }, opened: false, reason, proven: false };
  };
  for (const reason of ["no-key", "withheld", "other-body", "erased"] as const)
    expect(isMissing(book, closed(reason))).toBe(true);
  for (const reason of ["not-authentic", "malformed", "bad-signature"] as const)
    expect(isMissing(book, closed(reason))).toBe(false);
  expect(isMissing(book, closed("no-key", { class: "passing" }))).toBe(false);
  expect(isMissing(book, closed("no-key", { epoch: 99 }))).toBe(false);
  expect(isMissing(book, reads[0]!)).toBe(false);
});
