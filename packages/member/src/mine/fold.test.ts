import { type Bytes, type CircleId, idOf, type RoomId, toBytes } from "@unionhall/protocol";
import { readAs, write } from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newIn } from "./carry.ts";
import type { Mine } from "./fold.ts";
import { copyOfMine, emptyMine, foldMine, readUpTo, takeMine, tellingOf, untold, wholeOf } from "./fold.ts";
import type { MineSaid } from "./kinds.ts";
import { deskMine, mostOwn } from "./kinds.ts";

const circle = (seed: number): CircleId => idOf("circle", new Uint8Array(20).fill(seed));
const room = (seed: number): RoomId => idOf("room", new Uint8Array(16).fill(seed));
const at = null;

const told = (nth: number, how: "all" | "nothing"): MineSaid => {
  return { told: [{ circle: circle(1), room: room(nth), how, at }] };
};
const read = (nth: number | null, seq: number): MineSaid => {
  return { reads: [{ circle: circle(1), room: nth === null ? null : room(nth), seq, at }] };
};

/** What they come to, each said at a place. */
function folded(...said: readonly (readonly [seq: number, said: MineSaid])[]): Mine {
  const mine = emptyMine();
  for (const [seq, each] of said) foldMine(mine, { ...write(deskMine, each), seq });
  return mine;
}

test("two devices that were offline change different things; of one thing the newest in the hall's order counts", () => {
  const mine = folded([1, told(1, "all")], [2, told(2, "all")], [3, told(1, "nothing")]);
  expect(tellingOf(mine, circle(1), room(1))).toBe("nothing");
  expect(tellingOf(mine, circle(1), room(2))).toBe("all");
});

test("what was read stays read, whichever device says less later; and everything in a circle can be read at once", () => {
  const mine = folded([1, read(1, 90)], [2, read(1, 40)]);
  expect(readUpTo(mine, circle(1), room(1))).toBe(90);
  takeMine(mine, read(null, 200), 3);
  expect(readUpTo(mine, circle(1), room(1))).toBe(200);
  expect(readUpTo(mine, circle(1), room(2))).toBe(200);
  expect(readUpTo(mine, circle(2), room(1))).toBe(0);
});

test("whoever begins with the entry that says all comes to the same as who read everything", () => {
  const before = folded([1, told(1, "all")], [2, read(1, 9)], [3, told(2, "all")]);
  const whole = wholeOf(before, 3, () => false);
  // What another device said meanwhile stands between what the whole has seen and the whole itself.
  const meanwhile = [4, told(1, "nothing")] as const;
  const all = folded([1, told(1, "all")], [2, read(1, 9)], [3, told(2, "all")], meanwhile, [5, whole]);
  expect(folded(meanwhile, [5, whole])).toEqual(all);
  expect(tellingOf(all, circle(1), room(1))).toBe("nothing");
});

test("nobody says something for later than where they say it, and nothing that does not fit changes anything", () => {
  const mine = folded(
    [5, { told: [{ circle: circle(1), room: room(1), how: "all", at: 2 ** 40 }] }],
    [6, told(1, "nothing")],
  );
  expect(tellingOf(mine, circle(1), room(1))).toBe("nothing");
  const before = copyOfMine(mine);
  foldMine(mine, { ...write(deskMine, told(1, "all")), payload: new Uint8Array(3), seq: 7 });
  foldMine(mine, { ...write(deskMine, told(1, "all")), version: 2, seq: 8 });
  expect(mine).toEqual(before);
});

test("of very many that all wait here there are no more than an entry holds", () => {
  const mine = emptyMine();
  const member = (nth: number) => idOf("member", new Uint8Array(16).fill(nth));
  for (let nth = 0; nth <= mostOwn.apart; nth++)
    takeMine(mine, { apart: [{ member: member(nth), on: true, told: "never", at: null }] }, Number.POSITIVE_INFINITY);
  expect(mine.apart.size).toBe(mostOwn.apart);
});

test("of very many the ones that were touched last stay, and all of it at its most fits into one entry", () => {
  const mine = emptyMine();
  const random = (length: number, nth: number): Bytes =>
    new Uint8Array(length).map((_, i) => (nth >> (8 * (i % 3))) & 255);
  const id = (nth: number) => ({ circle: idOf("circle", random(20, nth)), room: idOf("room", random(16, nth)) });
  const member = (nth: number) => idOf("member", random(16, nth));
  const big = 2 ** 44;
  for (let nth = 1; nth <= 600; nth++) {
    const line = idOf("entry", random(32, nth));
    const each: MineSaid = {
      reads: [{ ...id(nth), seq: big, at }],
      bookmarks: [{ ...id(nth), line, made: big, at }],
      told: [{ ...id(nth), how: "nothing", at }],
      later: [{ ...id(nth), until: big, at }],
      hidden: [{ circle: id(nth).circle, on: true, at }],
      begun: [{ circle: id(nth).circle, on: true, at }],
      muted: [{ member: member(nth), on: true, at }],
      apart: [{ member: member(nth), on: true, told: "before", at }],
      declined: [{ circle: id(nth).circle, member: member(nth), on: true, until: big, at }],
    };
    takeMine(mine, each, big + nth);
  }
  const circles = Array.from({ length: 200 }, (_, nth) => id(nth).circle);
  takeMine(mine, { order: [{ circles, at }], quiet: [{ hours: { from: 1_320, to: 480 }, at }] }, big + 601);
  for (const kind of ["reads", "bookmarks", "told", "later", "hidden", "muted", "apart", "declined", "begun"] as const)
    expect(mine[kind].size).toBe(mostOwn[kind]);
  expect(readUpTo(mine, id(600).circle, id(600).room)).toBe(big);
  expect(readUpTo(mine, id(1).circle, id(1).room)).toBe(0);
  const bytes = toBytes(
    deskMine.payload,
    wholeOf(mine, big + 601, () => false),
  );
  // A body of 64 KiB, padded by a sixteenth at most, with what stands around it.
  expect(bytes.length).toBeLessThan(60_000);
});

test("of more than there is room for, said at once, the same go in whichever order they were taken", () => {
  const two = (nth: number): RoomId => idOf("room", new Uint8Array(16).fill(nth & 255, 0, 1).fill(nth >> 8, 1));
  const half = (from: number): MineSaid => {
    return {
      told: Array.from({ length: 60 }, (_, nth) => ({ circle: circle(1), room: two(from + nth), how: "all", at: 1 })),
    };
  };
  const [one, other] = [[5, half(0)] as const, [6, half(300)] as const];
  const kept = (mine: Mine): unknown => [...mine.told.keys()].toSorted();
  expect(kept(folded(one, other))).toEqual(kept(folded(other, one)));
});

test("another desk is told what it does not know, and its own word about the same thing stands", () => {
  const old = folded([70, told(1, "all")], [80, told(2, "all")], [90, read(1, 500)]);
  const there = folded([3, told(1, "nothing")], [4, read(1, 300)]);
  takeMine(there, untold(old, there), 5);
  expect(tellingOf(there, circle(1), room(1))).toBe("nothing");
  expect(tellingOf(there, circle(1), room(2))).toBe("all");
  expect(readUpTo(there, circle(1), room(1))).toBe(500);
});

test("of an entry that says all, another desk is told what was new with it alone", () => {
  const old = folded([70, told(1, "all")], [80, read(2, 7)]);
  takeMine(old, told(2, "nothing"), Number.POSITIVE_INFINITY);
  const whole = write(
    deskMine,
    wholeOf(old, 80, () => false),
  );
  expect(readAs(deskMine, newIn(whole))).toEqual(told(2, "nothing"));
  const there = folded([3, told(1, "nothing")], [4, read(1, 300)]);
  foldMine(there, { ...newIn(whole), seq: 5 });
  expect(tellingOf(there, circle(1), room(1))).toBe("nothing");
  expect(tellingOf(there, circle(1), room(2))).toBe("nothing");
  const piece = write(deskMine, told(1, "all"));
  expect(newIn(piece)).toBe(piece);
});

test("whatever the order and however often it is taken, it comes to the same", () => {
  const said = fc.oneof(
    fc.tuple(fc.nat(3), fc.constantFrom("all" as const, "nothing" as const)).map(([nth, how]) => told(nth, how)),
    fc.tuple(fc.option(fc.nat(3)), fc.nat(99)).map(([nth, seq]) => read(nth, seq)),
  );
  const sorted = (mine: Mine): unknown =>
    Object.entries(mine).map(([kind, map]) => [kind, Object.fromEntries(map as Map<string, unknown>)]);
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, random) => {
      const placed = all.map((each, nth) => [nth + 1, each] as const);
      const shuffled = [...placed, ...placed]
        .map((each) => ({ each, by: random.next().value ?? 0 }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ each }) => each);
      expect(sorted(folded(...shuffled))).toEqual(sorted(folded(...placed)));
    }),
  );
});
