import type { MemberId } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { write } from "../item.ts";
import { entry, member, room, said, unknown } from "../room.fixture.ts";
import type { Apart } from "./apart.ts";
import { drawn, mayBeTogether } from "./apart.ts";
import { type Care, emptyCare, foldCare, mostCareWords, readersOf } from "./care.ts";
import { careNamed } from "./kinds.ts";
import { nothingTold, readTold, toldBytes } from "./told.ts";

const [ash, bo, cy, dee] = [1, 2, 3, 4].map(member) as [MemberId, MemberId, MemberId, MemberId];

let seq = 0;
const say = (care: Care, by: MemberId, whom: MemberId, on: boolean, steward = false): readonly MemberId[] => {
  foldCare(care, said(by, ++seq, write(careNamed, { member: whom, on })), steward);
  return [...care.people.keys()];
};

test("a steward names care people and takes them off; anybody steps back by themselves, and nobody comes by themselves", () => {
  const care = emptyCare();
  expect(say(care, bo, bo, true)).toEqual([]);
  expect(say(care, ash, bo, true, true)).toEqual([bo]);
  expect(say(care, ash, cy, true, true)).toEqual([bo, cy]);
  expect(say(care, bo, cy, false)).toEqual([bo, cy]);
  expect(say(care, cy, cy, false)).toEqual([bo]);
  expect(say(care, ash, bo, false, true)).toEqual([]);
  foldCare(care, said(ash, 99, unknown), true);
  expect(care.words.map(({ by, member: whom, on }) => [by, whom, on])).toEqual([
    [ash, bo, true],
    [ash, cy, true],
    [cy, cy, false],
    [ash, bo, false],
  ]);
});

test("how it came to be so is kept, and there is an end to it and to those who are named", () => {
  const care = emptyCare();
  for (let at = 0; at < 60; at++) say(care, ash, bo, at % 2 === 0, true);
  expect(care.words).toHaveLength(mostCareWords);
  for (let at = 0; at < 150; at++) say(care, ash, idOf("member", new Uint8Array(16).fill(at)), true, true);
  expect(care.people.size).toBe(100);
  // What changes nothing is not kept: nobody buries what was said.
  const before = care.words;
  say(care, ash, [...care.people.keys()][0]!, true, true);
  expect(care.words).toBe(before);
});

test("whom something is about reads nothing of it, as a care person or a steward or both; nor does who is out", () => {
  const among = { care: [ash, bo, cy], isIn: (each: MemberId) => each !== cy };
  expect(readersOf({ ...among, by: dee, about: ash })).toEqual([bo]);
  expect(readersOf({ ...among, by: bo, about: ash })).toEqual([]);
  expect(readersOf({ ...among, by: dee, about: dee })).toEqual([ash, bo]);
});

test("what one member tells another is read back as it was, and odd bytes are nothing", () => {
  const told = {
    reports: [
      {
        report: idOf("report", new Uint8Array(16).fill(7)),
        about: ash,
        text: "they shouted — ¡y más!",
        to: [bo, cy],
        at: { path: [room(2)], line: entry(3) },
        time: 5,
      },
    ],
    looking: [idOf("report", new Uint8Array(16).fill(8))],
    apart: [ash],
    sittings: [{ draw: entry(4), asked: null, outcome: "they share the keys", yes: null, over: true, told: true }],
    breaks: [{ call: room(5), time: 9 }],
  };
  expect(readTold(toldBytes(told))).toEqual(told);
  expect(readTold(toldBytes(nothingTold))).toEqual(nothingTold);
  expect(readTold(toldBytes(told).slice(1))).toBeNull();
});

const people = fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(member), { maxLength: 9 });
const pairs = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9 }).map(member), fc.integer({ min: 1, max: 9 }).map(member)),
);

test("whoever is to be kept apart is never drawn together, whichever of them said so; and nobody who fits is passed over", () => {
  fc.assert(
    fc.property(people, pairs, fc.nat(9), (order, apart, many) => {
      const group = drawn(order, many, apart);
      expect(mayBeTogether(group, apart)).toBe(true);
      expect(group.length).toBeLessThanOrEqual(many);
      const swapped = apart.map(([one, other]): Apart => [other, one]).toReversed();
      expect(drawn(order, many, swapped)).toEqual(group);
      const left = order.filter((each) => !group.includes(each));
      if (group.length < many) for (const each of left) expect(mayBeTogether([...group, each], apart)).toBe(false);
      expect(drawn(order, many, [])).toEqual(order.slice(0, many));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("somebody who stands twice in an order is drawn once, and nobody is apart from themselves", () => {
  expect(drawn([ash, ash, bo], 3, [[ash, ash]])).toEqual([ash, bo]);
  expect(bytesOf(ash)).toHaveLength(16);
});
