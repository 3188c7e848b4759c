import { fromBytes, toBytes } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { write } from "../item.ts";
import { member, said, unknown } from "../room.fixture.ts";
import type { PersonDescribed } from "./kinds.ts";
import { personDescribed, personRemembered } from "./kinds.ts";
import type { People } from "./people.ts";
import { awayUntil, emptyPeople, foldPeople, isAway, mostRemembered, peopleForm } from "./people.ts";

const [ash, bo] = [member(1), member(2)];

function folded(...described: readonly PersonDescribed[]): People {
  const people = emptyPeople();
  for (const [at, each] of described.entries()) describe(people, at, each);
  return people;
}

/** Ash says it on a day. */
function describe(people: People, day: number, own: PersonDescribed): void {
  foldPeople(people, said(ash, day, write(personDescribed, own)), { day, steward: false });
}

test("what somebody says of themselves stands for them alone, and what they leave out stays", () => {
  const people = folded({ pronouns: "she", help: "rides" }, { away: 20_800 }, { help: "" });
  const away = [{ on: 1, until: 20_800 }];
  expect([...people.described]).toEqual([[ash, { pronouns: "she", help: "", away }]]);
  const where = { day: 9, steward: true };
  foldPeople(people, said(bo, 9, unknown), where);
  foldPeople(people, said(bo, 9, { ...write(personDescribed, {}), payload: Uint8Array.of(1) }), where);
  expect(people.described.has(bo)).toBe(false);
});

test("somebody is away to the end of the day that they said, and not after they are back", () => {
  expect(isAway({ away: 10 }, 10)).toBe(true);
  expect(isAway({ away: 10 }, 11)).toBe(false);
  expect(isAway({ away: null }, 0)).toBe(false);
  expect(awayUntil(folded({ away: 10 }, { away: null }).described.get(ash)!, 9)).toBeNull();
});

test("what somebody says after a day changes nothing of whether they were away on it", () => {
  const people = emptyPeople();
  describe(people, 100, { away: 130 });
  const asOf = (day: number): number | null => awayUntil(people.described.get(ash)!, day);
  for (let day = 121; day < 800; day++) {
    for (const away of [day + 9, null]) describe(people, day, { away, help: "" });
    if (day < 600) expect([asOf(99), asOf(120), asOf(121), asOf(day)]).toEqual([null, 130, null, null]);
  }
  const [own] = fromBytes(peopleForm, toBytes(peopleForm, people), "people").described.values();
  expect(own!.away.length).toBeLessThan(550);
});

test("a steward says that somebody is remembered, of others alone, and takes it back; nobody else does", () => {
  const people = emptyPeople();
  const say = (on: boolean, steward: boolean, by = ash, whom = bo): number => {
    foldPeople(people, said(by, 7, write(personRemembered, { member: whom, on })), { day: 7, steward });
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
  foldPeople(people, said(ash, 7, write(personRemembered, { member: bo, on: true })), { day: 7, steward: true });
  expect(people.remembered.size).toBe(mostRemembered);
});
