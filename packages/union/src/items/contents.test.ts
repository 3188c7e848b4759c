import type { RoomId } from "@unionhall/protocol";
import { book, choice, fromBytes, text, toBytes, uint } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, room, said, unknown } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import type { Contents } from "./contents.ts";
import {
  copyOfContents,
  dockBounds,
  emptyContents,
  foldContents,
  itemsOf,
  mostChanges,
  mostOfFacts,
  roomBounds,
} from "./contents.ts";
import { readFacts, writeFacts } from "./facts.ts";
import type { FactBytes, ItemChange } from "./kinds.ts";
import { itemChanged, itemErased, itemOpened, longestFact } from "./kinds.ts";
import { contentsCodec } from "./state.ts";

const [ash, bo] = [member(1), member(2)];

const opening = (which: RoomId, title = "", what = "message"): Written =>
  write(itemOpened, { room: which, what, title, facts: new Map() });
const changing = (which: RoomId, change: ItemChange): Written => write(itemChanged, { room: which, ...change });

const erasing = (which: RoomId, within: RoomId | null = null): Written =>
  write(itemErased, { room: which, what: "message", within });

/** Ash says all of it, one after another. */
function folded(...written: readonly Written[]): Contents {
  const contents = emptyContents();
  for (const [at, each] of written.entries()) foldContents(contents, said(ash, at + 1, each));
  return contents;
}

const titles = (contents: Contents): readonly string[] => itemsOf(contents).map(({ title }) => title);

test("what is opened stands in the room, with who and when, and each change keeps the same", () => {
  const contents = folded(opening(room(5), "Winter kit"));
  foldContents(contents, said(bo, 2, changing(room(5), { title: "Winter kit, final", pinned: true })));
  foldContents(contents, said(ash, 3, changing(room(5), { state: "archived" })));
  expect(itemsOf(contents)).toEqual([
    {
      room: room(5),
      what: "message",
      title: "Winter kit, final",
      state: "archived",
      pinned: true,
      facts: new Map(),
      opened: { seq: 1, by: ash, time: 1_000 },
      changes: [
        { seq: 2, by: bo, time: 2_000, change: { title: "Winter kit, final", pinned: true } },
        { seq: 3, by: ash, time: 3_000, change: { state: "archived" } },
      ],
    },
  ]);
});

test("an item stands after whichever it was put after, and where that is not here it stays", () => {
  const [a, b, c] = [room(5), room(6), room(7)];
  const three = [opening(a, "a"), opening(b, "b"), opening(c, "c")];
  const order = (...moves: readonly Written[]): string => titles(folded(...three, ...moves)).join("");
  expect(order()).toBe("abc");
  expect(order(changing(c, { after: null }))).toBe("cab");
  expect(order(changing(a, { after: c }))).toBe("bca");
  expect(order(changing(c, { after: a }), changing(b, { after: a }))).toBe("abc");
  expect(order(changing(a, { after: room(9) }), changing(b, { after: b }))).toBe("abc");
});

test("two who change different things undo nothing of each other's", () => {
  const forms = { due: uint(), note: text(10), mood: choice("good", "bad") };
  const facts = (of: Parameters<typeof writeFacts<Fact>>[1]): ItemChange => ({ facts: writeFacts<Fact>(forms, of) });
  interface Fact {
    due: number;
    note: string;
    mood: "good" | "bad";
  }
  const contents = folded(
    opening(room(5)),
    changing(room(5), facts({ due: 20_000 })),
    changing(room(5), facts({ note: "kettle" })),
    changing(room(5), { facts: new Map([["mood", new Uint8Array([1])]]) }),
  );
  const [item] = itemsOf(contents);
  expect(readFacts<Fact>(forms, item!)).toEqual({ due: 20_000, note: "kettle" });
});

test("what names something that is not here, opens the same twice, itself or the book, changes nothing", () => {
  const once = folded(opening(room(5), "once"));
  const more = folded(
    opening(room(5), "once"),
    opening(room(5), "twice"),
    changing(room(6), { title: "nobody's" }),
    opening(room(1), "the room itself"),
    opening(book, "the book"),
    unknown,
    { ...opening(room(7)), version: 2 },
    { ...opening(room(7)), payload: new Uint8Array(2) },
  );
  expect(more).toEqual(once);
});

test("nobody uses up the room, and of one item's changes the newest are kept", () => {
  const contents = emptyContents();
  const nth = (at: number): RoomId => `room_${at}` as RoomId;
  for (let at = 0; at < roomBounds.mostOfOne; at++) {
    contents.items.set(nth(at), { ...itemsOf(folded(opening(room(5))))[0]!, room: nth(at) });
    contents.order.push(nth(at));
  }
  foldContents(contents, said(ash, 1, opening(room(6), "one too many")));
  foldContents(contents, said(bo, 2, opening(room(7), "bo's first")));
  expect([contents.items.has(room(6)), contents.items.has(room(7))]).toEqual([false, true]);
  for (let at = 0; at < mostChanges + 9; at++)
    foldContents(contents, said(bo, 3 + at, changing(room(7), { title: `${at}` })));
  expect(
    contents.items
      .get(room(7))
      ?.changes.map(({ seq }) => seq)
      .at(0),
  ).toBe(12);
  expect(contents.items.get(room(7))?.changes).toHaveLength(mostChanges);
});

test("the hallway has room for fewer, as each point has it whole", () => {
  const contents = emptyContents();
  const item = itemsOf(folded(opening(room(5))))[0]!;
  for (let at = 0; at < dockBounds.mostOfOne; at++) contents.items.set(`room_${at}` as RoomId, item);
  foldContents(contents, said(ash, 1, opening(room(6))), dockBounds);
  expect(contents.items.has(room(6))).toBe(false);
  foldContents(contents, said(ash, 1, opening(room(6))));
  expect(contents.items.has(room(6))).toBe(true);
});

test("an item has so many bytes of facts and no more, and of a change of them the names are kept", () => {
  const full = (names: number): FactBytes =>
    new Map(Array.from({ length: names }, (_, at) => [`f${at}`, new Uint8Array(longestFact)]));
  const most = mostOfFacts / longestFact;
  const tooMuch = write(itemOpened, { room: room(6), what: "event", title: "", facts: full(most + 1) });
  const contents = folded(opening(room(5)), tooMuch, changing(room(5), { facts: full(most) }));
  foldContents(contents, said(bo, 9, changing(room(5), { facts: new Map([["more", new Uint8Array(1)]]) })));
  expect(itemsOf(contents).map(({ facts, changes }) => [facts.size, changes.map(({ change }) => change)])).toEqual([
    [most, [{ facts: ["f0", "f1", "f2", "f3"] }]],
  ]);
});

/** Anything that may be written into a room's contents, by anybody. */
const anything: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ at: fc.nat(6), title: fc.string({ maxLength: 8 }) }).map(({ at, title }) => opening(room(at), title)),
  fc
    .record({
      at: fc.nat(6),
      title: fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
      state: fc.option(fc.constantFrom("active", "archived", "trashed"), { nil: undefined }),
      after: fc.option(fc.option(fc.nat(7).map(room)), { nil: undefined }),
      fact: fc.option(fc.nat(30), { nil: undefined }),
    })
    .map(({ at, title, state, after, fact }) =>
      changing(room(at), {
        ...(title === undefined ? {} : { title }),
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { after }),
        ...(fact === undefined ? {} : { facts: new Map([[`f${fact}`, toBytes(uint(), fact)]]) }),
      }),
    ),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => ({ ...opening(room(5)), payload: Uint8Array.from(bytes) })),
  fc.constant(unknown),
);
const log: fc.Arbitrary<readonly Said[]> = fc
  .array(fc.tuple(fc.constantFrom(ash, bo), anything), { maxLength: 40 })
  .map((all) => all.map(([by, written], at) => said(by, at + 1, written)));

test("it comes to the same however it is cut, written down and read back, and what was before is left as it was", () => {
  fc.assert(
    fc.property(log, fc.nat(40), (all, cut) => {
      const whole = emptyContents();
      for (const each of all) foldContents(whole, each);
      const first = emptyContents();
      for (const each of all.slice(0, cut)) foldContents(first, each);
      const kept = toBytes(contentsCodec, first);
      const rest = fromBytes(contentsCodec, kept, "contents");
      const copy = copyOfContents(first);
      for (const each of all.slice(cut)) {
        foldContents(rest, each);
        foldContents(copy, each);
      }
      expect(rest).toEqual(whole);
      expect(copy).toEqual(whole);
      expect(toBytes(contentsCodec, first)).toEqual(kept);
      expect(new Set(whole.order)).toEqual(new Set(whole.items.keys()));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("whoever opened an item has it gone by their word, and nothing of it comes back", () => {
  const contents = folded(opening(room(5), "a"), opening(room(6), "b"));
  foldContents(contents, said(bo, 3, erasing(room(6))));
  expect(titles(contents)).toEqual(["a", "b"]);
  foldContents(contents, said(ash, 4, erasing(room(6), room(9))));
  expect(titles(contents)).toEqual(["a"]);
  expect([...contents.erased.values()]).toEqual([
    { room: room(6), what: "message", within: room(9), seq: 4, by: ash, time: 4_000 },
  ]);
  for (const late of [changing(room(6), { title: "c" }), opening(room(6), "d"), erasing(room(6))])
    foldContents(contents, said(bo, 5, late));
  expect(titles(contents)).toEqual(["a"]);
  expect(contents.erased.get(room(6))?.by).toBe(ash);
});

test("where an item is gone already, whoever says so first leaves that in its place, and nobody says it without end", () => {
  const contents = folded(opening(room(5), "a"));
  foldContents(contents, said(bo, 2, erasing(room(6))));
  expect(contents.erased.get(room(6))).toMatchObject({ by: bo, within: null });
  const bounds = { most: 10, mostOfOne: 2 };
  for (const each of [7, 8, 9]) foldContents(contents, said(bo, each, erasing(room(each))), bounds);
  expect([...contents.erased.keys()]).toEqual([room(6), room(7)]);
  // One's own goes all the same.
  const full = folded(opening(room(5), "a"));
  foldContents(full, said(ash, 2, erasing(room(5))), { most: 0, mostOfOne: 0 });
  expect([full.items.size, full.erased.size]).toEqual([0, 0]);
});

test("a seat's facts stay as it was opened with, whatever else is changed of it", () => {
  const facts = (byte: number): FactBytes => new Map([["seat", new Uint8Array([byte])]]);
  const contents = folded(write(itemOpened, { room: room(5), what: "seat", title: "Ours", facts: facts(1) }));
  foldContents(contents, said(bo, 2, changing(room(5), { title: "Theirs", facts: facts(2) })));
  expect(itemsOf(contents)).toMatchObject([{ title: "Theirs", facts: facts(1) }]);
});
