import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBytes, toBytes, uint } from "@unionhall/protocol";
import type { Written } from "../item.ts";
import { readAs, write } from "../item.ts";
import { member, room, said, unknown } from "../room.fixture.ts";
import type { Answers } from "./coming.ts";
import { comingTo, countComing, foldAnswers, mostAnswersOfOne } from "./coming.ts";
import { eventFacts, eventOf } from "./event.ts";
import type { Coming, OccurrenceChange } from "./kinds.ts";
import { eventAnswered, occurrenceChanged } from "./kinds.ts";
import type { Occurrences } from "./occurrences.ts";
import { foldOccurrences, mostChangedOfOne } from "./occurrences.ts";
import { lastEventDay } from "./when.ts";

const [ash, bo] = [member(1), member(2)];
const answering = (day: number | null, coming: Coming): Written => write(eventAnswered, { day, coming });
const changing = (day: number, change: OccurrenceChange, event = room(5)): Written =>
  write(occurrenceChanged, { event, day, change });

test("each member's newest word counts: for one occurrence, or else for all", () => {
  const answers: Answers = new Map();
  const words = [
    [ash, answering(null, "no")],
    [bo, answering(20_000, "maybe")],
    [ash, answering(20_000, "yes")],
    [bo, answering(null, "yes")],
    [bo, answering(20_007, "no")],
    [bo, answering(20_007, "unsaid")],
    [ash, answering(20_014, "maybe")],
  ] as const;
  for (const [at, [by, written]] of words.entries()) foldAnswers(answers, said(by, at + 1, written));
  const on = (day: number): unknown =>
    Object.fromEntries(comingTo([...answers.values()].flat(), day).map(({ by, coming }) => [by, coming]));
  expect(on(20_000)).toEqual({ [ash]: "yes", [bo]: "maybe" });
  expect(on(20_007)).toEqual({ [ash]: "no", [bo]: "yes" });
  expect(on(20_014)).toEqual({ [ash]: "maybe", [bo]: "yes" });
  expect(countComing(comingTo([...answers.values()].flat(), 20_007))).toMatchObject({ yes: 1, maybe: 0, no: 1 });
});

test("nobody uses up what is everyone's: of one member the newest answers stand, and so many changes", () => {
  const answers: Answers = new Map();
  for (let at = 0; at <= mostAnswersOfOne; at++) foldAnswers(answers, said(ash, at + 1, answering(at, "yes")));
  expect(answers.get(ash)?.[0]?.day).toBe(1);
  const occurrences: Occurrences = new Map();
  for (let at = 0; at <= mostChangedOfOne; at++)
    foldOccurrences(occurrences, said(ash, at + 1, changing(at, { type: "off" })));
  expect(occurrences.get(room(5))?.size).toBe(mostChangedOfOne);
  foldOccurrences(occurrences, said(bo, 3_000, changing(7_000, { type: "off" })));
  foldOccurrences(occurrences, said(ash, 3_001, changing(3, { type: "usual" })));
  expect(occurrences.get(room(5))?.get(7_000)?.by).toBe(bo);
  expect(occurrences.get(room(5))?.get(3)?.change).toEqual({ type: "usual" });
});

test("what no event can be is as if nobody had said it", () => {
  const timed = { type: "timed", day: 20_000, minute: 1_140, length: 60, zone: "York" } as const;
  const when = (fact: object): Uint8Array<ArrayBuffer> => toBytes({ ...uint(), write: () => fact as never }, 0);
  const read = (facts: Record<string, object>): unknown =>
    eventOf({ facts: new Map(Object.entries(facts).map(([name, fact]) => [name, when(fact)])) });
  expect(read({ when: timed })).toEqual({ when: timed, repeat: null, place: "" });
  expect(read({ when: { ...timed, day: lastEventDay + 1 } })).toMatchObject({ when: null });
  expect(read({ when: { ...timed, minute: 1_440 } })).toMatchObject({ when: null });
  expect(read({ when: { ...timed, length: -30 } })).toMatchObject({ when: null });
  expect(read({ when: { type: "days", day: 3, days: 0 } })).toMatchObject({ when: null });
  const daily = { every: 1, by: { type: "days" }, ends: { type: "never" } };
  expect(read({ when: timed, repeat: daily })).toMatchObject({ repeat: daily });
  expect(read({ when: timed, repeat: { ...daily, every: 0 } })).toMatchObject({ when: timed, repeat: null });
  expect(read({ when: timed, repeat: { ...daily, ends: { type: "times", times: 0 } } })).toMatchObject({
    repeat: null,
  });
  expect(fromBytes(eventFacts.when, toBytes(eventFacts.when, timed), "when")).toEqual(timed);
});

const anything: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(fc.option(fc.nat(4)), fc.constantFrom("yes", "maybe", "no", "unsaid"))
    .map(([day, coming]) => answering(day, coming)),
  fc
    .tuple(fc.nat(4), fc.nat(2), fc.constantFrom<OccurrenceChange>({ type: "off" }, { type: "usual" }))
    .map(([day, event, change]) => changing(day, change, room(5 + event))),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => ({ ...answering(1, "yes"), payload: Uint8Array.from(bytes) })),
  fc
    .uint8Array({ maxLength: 12 })
    .map((bytes) => ({ ...changing(1, { type: "off" }), payload: Uint8Array.from(bytes) })),
  fc.constant(unknown),
);

test("whatever is said, it comes to the same however it is cut, and what was before is left as it was", () => {
  const log = fc.array(fc.tuple(fc.constantFrom(ash, bo), anything), { maxLength: 40 });
  fc.assert(
    fc.property(log, fc.nat(40), (all, cut) => {
      const words = all.map(([by, written], at) => said(by, at + 1, written));
      const whole: [Answers, Occurrences] = [new Map(), new Map()];
      const fold = ([answers, occurrences]: [Answers, Occurrences], each: (typeof words)[number]): void => {
        foldAnswers(answers, each);
        foldOccurrences(occurrences, each);
      };
      for (const each of words) fold(whole, each);
      const first: [Answers, Occurrences] = [new Map(), new Map()];
      for (const each of words.slice(0, cut)) fold(first, each);
      const [kept, copy] = [structuredClone(first), [new Map(first[0]), new Map(first[1])] as [Answers, Occurrences]];
      for (const each of words.slice(cut)) fold(copy, each);
      expect(copy).toEqual(whole);
      expect(first).toEqual(kept);
      for (const each of words) expect(() => readAs(eventAnswered, each)).not.toThrow();
    }),
    { seed: 1, numRuns: 300 },
  );
});
