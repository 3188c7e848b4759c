import { expect, test } from "vitest";
import { write } from "../item.ts";
import { member, said, unknown } from "../room.fixture.ts";
import type { PersonDescribed } from "./kinds.ts";
import { personDescribed, personRemembered } from "./kinds.ts";
import type { People } from "./people.ts";
import { emptyPeople, foldPeople, isAway, mostRemembered } from "./people.ts";

const [ash, bo] = [member(1), member(2)];

function folded(...described: readonly PersonDescribed[]): People {
  const people = emptyPeople();
  for (const [at, each] of described.entries()) foldPeople(people, said(ash, at, write(personDescribed, each)), false);
  return people;
}

test("what somebody says of themselves stands for them alone, and what they leave out stays", () => {
  const people = folded({ pronouns: "she", help: "rides" }, { away: 20_800 }, { help: "" });
  expect([...people.described]).toEqual([[ash, { pronouns: "she", help: "", away: 20_800 }]]);
  foldPeople(people, said(bo, 9, unknown), true);
  foldPeople(people, said(bo, 9, { ...write(personDescribed, {}), payload: Uint8Array.of(1) }), true);
  expect(people.described.has(bo)).toBe(false);
});

test("somebody is away to the end of the day that they said, and not after they are back", () => {
  expect(isAway({ away: 10 }, 10)).toBe(true);
  expect(isAway({ away: 10 }, 11)).toBe(false);
  expect(isAway({ away: null }, 0)).toBe(false);
  expect(folded({ away: 10 }, { away: null }).described.get(ash)?.away).toBeNull();
});

test("a steward says that somebody is remembered, of others alone, and takes it back; nobody else does", () => {
  const people = emptyPeople();
  const say = (on: boolean, steward: boolean, by = ash, whom = bo): number => {
    foldPeople(people, said(by, 7, write(personRemembered, { member: whom, on })), steward);
    return people.remembered.size;
  };
  expect(say(true, false)).toBe(0);
  expect(say(true, true, bo)).toBe(0);
  expect(say(true, true)).toBe(1);
  expect(say(false, false)).toBe(1);
  expect(say(false, true)).toBe(0);
});

test("there is an end to those who are remembered", () => {
  const people = emptyPeople();
  for (let at = 0; at < mostRemembered; at++) people.remembered.set(`member_${at}` as typeof bo, at);
  foldPeople(people, said(ash, 7, write(personRemembered, { member: bo, on: true })), true);
  expect(people.remembered.size).toBe(mostRemembered);
});
