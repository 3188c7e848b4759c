import type { Book, BookRead, Read } from "@unionhall/kernel";
import { bookDigest, emptyBook, fold, isMissing, RoomReader } from "@unionhall/kernel";
import { decisionsOf, standingOf } from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { busyYear } from "./busy-year.ts";
import { hostileEntry } from "./hostile-entry.ts";

const world = await busyYear();
const reads = await world.bookReads();
const chat = await world.reads(world.founder, world.chat);
const entry = hostileEntry(world, reads);

function folded(entries: readonly BookRead[]): Book {
  const book = emptyBook(world.circle, world.law());
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
      const book = emptyBook(world.circle, world.law());
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

test("the year's seat stands, with its answer, its new keys, and nobody in it who has gone", () => {
  const [seat] = [...folded(reads).seats.values()];
  expect(seat).toMatchObject({ of: "chapter", delegates: new Set() });
  expect(seat?.keys).toHaveLength(1);
  expect([...(seat?.answers.values() ?? [])].map(({ answer }) => answer)).toEqual(["yes"]);
});

test("what the year decided was carried out once, and what is being decided is there", () => {
  const book = folded(reads);
  const eve = [...book.members.values()].at(-1)!.id;
  const [decided, open] = [...decisionsOf(book).values()];
  expect(decided).toMatchObject({ outcome: { passed: true, used: new Set([0]) } });
  expect(open).toMatchObject({ outcome: null });
  expect(standingOf(book, eve)).toBe("guest");
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
    const book = emptyBook(world.circle, world.law());
    let at = 0;
    const reader = new RoomReader(book);
    return chat.map((read) => {
      for (; at < reads.length && reads[at]!.seq <= until(read.seq); at++) fold(book, reads[at]!);
      const entry = reader.take(read);
      if (entry.type === "void") return `${entry.reason} ${entry.by}`;
      return entry.type === "said" ? `${entry.by.id} ${entry.time}` : entry.type;
    });
  };
  const atOnce = judge((seq) => seq);
  expect(judge(() => Number.MAX_SAFE_INTEGER)).toEqual(atOnce);
  const reasons = ["member-on-hold", "admission-suspended", "not-a-member"];
  expect(atOnce.map((verdict) => verdict.split(" ")[0])).toEqual(expect.arrayContaining(reasons));
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
          expect(book.voids.get(read.seq)?.reason).toBe(reason);
          expect(state(book)).toBe(before);
        }
        isMissing(book, read);
        room.take(read);
      }
      bookDigest(book);
    }),
    { seed: 3, numRuns: 250 },
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
