import type { EntryId, MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Alike, HomeSeat } from "./home-rooms.ts";
import { aside, turnOf } from "./turn.ts";

const [circle, other] = [1, 2].map((seed) => idOf("circle", new Uint8Array(20).fill(seed)));
const seat = idOf("seat", new Uint8Array(16).fill(3));
const people = [1, 2, 3, 4, 5].map((seed) => idOf("member", new Uint8Array(16).fill(seed)));
const minders = new Set(people);

/** What was said at second 0, 1, …, in this order; three are enough. */
function said(subject: number, ...by: readonly MemberId[]): Alike {
  const deed = { type: "answered", seat, subject: entry(subject), asOf: 7, answer: "yes" } as const;
  return { deed, words: by.map((each, at) => ({ by: each, seq: at, time: at * 1_000, after: 5 })) } as unknown as Alike;
}

const entry = (seed: number): EntryId => idOf("entry", new Uint8Array(32).fill(seed));

function waits(words: Alike, { now = 2_000, isLate = false, home = circle! } = {}): readonly number[] {
  return people.map((me) => {
    const here = { home: { me, circle: { id: home, env: { clock: { now: () => now } } } }, circle: other };
    return turnOf(here as unknown as HomeSeat, minders, { ...words, needed: 3, isLate })!.wait;
  });
}

const [ash, bo, cy, di] = people as [MemberId, MemberId, MemberId, MemberId];

test("one device brings at once, each other waits for its turn, and whoever said the last word for all of them", () => {
  const all = waits(said(1, ash, bo, cy));
  expect(all.toSorted((a, b) => a - b)).toEqual([0, 5_000, 10_000, 15_000, 20_000 + aside]);
  expect(all[2]).toBe(20_000 + aside);
  // Nor is whoever says the same after them, and has their app open, the one who mostly brings it.
  expect(
    waits(said(1, ash, bo, cy, di))
      .slice(2, 4)
      .every((wait) => wait > aside),
  ).toBe(true);
  // Who comes when their turn is over goes at once; and a clock that is wrong has nobody wait for longer.
  expect(waits(said(1, ash, bo, cy), { now: 20_000 + aside })).toEqual(
    [1, 2, 3, 4, 5].map((at) => (at === 3 ? 2_000 : 0)),
  );
  expect(waits(said(1, ash, bo, cy), { now: -86_400_000 })).toEqual(all);
  expect(
    waits(said(1, ash, bo, cy), { isLate: true })
      .toSorted((a, b) => a - b)
      .at(-1),
  ).toBe(20_000);
});

test("whose turn comes first tells nothing of who has said it, and nobody can work it out who is not in the home", () => {
  const firsts = Array.from({ length: 80 }, (_, at) => {
    const isSaid = [ash, bo, cy];
    return {
      by: people[waits(said(at, ...isSaid)).indexOf(0)]!,
      elsewhere: waits(said(at, ...isSaid), { home: other! }).indexOf(0),
    };
  });
  const count = (of: MemberId): number => firsts.filter(({ by }) => by === of).length;
  expect(people.map((each) => (each === cy ? count(each) === 0 : count(each) > 10))).toEqual(people.map(() => true));
  expect(firsts.filter(({ by, elsewhere }) => people[elsewhere] === by).length).toBeLessThan(40);
});
