import { kindNames } from "@unionhall/kernel";
import { idOf } from "@unionhall/protocol";
import { lawKindNames } from "@unionhall/union";
import { expect, test } from "vitest";
import * as en from "./en.ts";
import * as es from "./es.ts";
import type { Plain } from "./sentences.ts";
import { sentences } from "./sentences.ts";
import { deeds } from "./tried.ts";
import type { VoidReason, Warned, Warning } from "./warning.ts";
import { warningsOf } from "./warnings-of.ts";

const whose = (name: string, seed = name.length) => ({ id: idOf("member", new Uint8Array(16).fill(seed)), name });
const bo = whose("Bo");
const cyd = whose("Cyd");

const plain = Object.keys(en.seen).map((type) => ({ type: type as Plain, seq: 7 }) as Warned);
const reasons = Object.keys(en.voids) as VoidReason[];
const voids = reasons.flatMap((reason): readonly Warned[] => [
  { type: "void", reason, seq: 7, count: 1, by: null },
  { type: "void", reason, seq: 7, count: 3, by: bo },
]);
const attempts = deeds.flatMap((deed): readonly Warned[] => [
  { type: "void", reason: "not-a-steward", seq: 7, count: 1, by: bo, tried: { deed, whom: cyd } },
  { type: "void", reason: "not-a-steward", seq: 7, count: 2, by: null, tried: { deed, whom: null } },
]);
const everything: readonly Warned[] = [
  ...plain,
  ...voids,
  ...attempts,
  { type: "seen-differs", seq: 7, count: 1, by: bo },
  { type: "seen-differs", seq: 7, count: 2, by: null },
  { type: "missing", seq: 7, count: 1, by: bo },
  { type: "missing", seq: 7, count: 2, by: whose("") },
  ...[1, 2].flatMap((count): readonly Warned[] => [
    { type: "unlawful-latch", count },
    { type: "steward-latch", count },
    { type: "missing-latch", count },
  ]),
  ...[-2, -1, 1, 2].map((days): Warned => ({ type: "day-off", days })),
];

const only = (warned: Warned): Warning => warningsOf([warned])[0]!;
const said = (warned: Warned, words: typeof en): readonly string[] => {
  const { seen, means, todo } = sentences(only(warned), words, (name) => `«${name}»`);
  return [seen, means, todo, words.levels[only(warned).level]];
};

test("whatever may be found is told in three parts, in both languages", () => {
  for (const warned of everything) {
    const [english, spanish] = [said(warned, en), said(warned, es)];
    for (const [at, words] of english.entries()) {
      expect(words.trim(), warned.type).not.toBe("");
      expect(spanish[at]!.trim(), warned.type).not.toBe("");
      expect(spanish[at], warned.type).not.toBe(words);
    }
  }
});

test("what a proof comes to is told in three parts, in both languages", () => {
  for (const says of Object.keys(en.proof) as (keyof typeof en.proof)[]) {
    const [english, spanish] = [Object.values(en.proof[says]), Object.values(es.proof[says])];
    for (const [at, sentence] of english.entries()) expect([sentence, "", undefined]).not.toContain(spanish[at]);
  }
});

test("each is a sentence of people, not of machines", () => {
  const codes = [
    ...everything.map(({ type }) => type),
    ...reasons,
    ...deeds,
    ...everything.map((one) => only(one).act),
  ];
  const ofMachines = new Set(codes.filter((code) => /[-.]/.test(code)));
  const jargon = /\b(seq|hash|heads?|latch|epoch|entry|log|void|turn|box|undefined|null|NaN)\b|[a-z]_[a-z]|[a-z][A-Z]/;
  const all = new Set([en, es].flatMap((words) => everything.flatMap((warned) => said(warned, words))));
  const isOdd = (sentence: string): boolean =>
    jargon.test(sentence) || [...ofMachines].some((code) => sentence.includes(code));
  expect([...all].filter(isOdd)).toEqual([]);
});

test("who and what are named", () => {
  const tried = { deed: "member.removed", whom: cyd } as const;
  const warned: Warned = { type: "void", reason: "not-a-steward", seq: 7, count: 1, by: bo, tried };
  expect(said(warned, en).slice(0, 2)).toEqual([
    "«Bo» tried to remove «Cyd».",
    "Only a steward can do that. It changes nothing, on anybody's device.",
  ]);
  expect(said({ ...warned, count: 3 }, es)[0]).toBe("«Bo» intentó 3 veces sacar a «Cyd».");
});

test("every deed of the book can be named", () => {
  expect([...deeds].toSorted()).toEqual([...kindNames, ...lawKindNames].toSorted());
});

test("the gravest come first, and what is alike is one, with every place and its day", () => {
  const days = new Map([
    [3, 20_000],
    [9, 20_001],
  ]);
  const found = warningsOf(
    [
      { type: "void", reason: "no-effect", seq: 2, count: 40, by: bo },
      { type: "withheld", seq: 3 },
      { type: "fork", seq: 5 },
      { type: "withheld", seq: 9 },
      { type: "void", reason: "no-effect", seq: 4, count: 1, by: cyd },
      { type: "unlawful-latch", count: 2 },
    ],
    (seq) => days.get(seq),
  );
  expect(found.map(({ of, level, count }) => [of.type, level, count])).toEqual([
    ["fork", "stop", 1],
    ["withheld", "look", 2],
    ["unlawful-latch", "look", 1],
    ["void", "know", 40],
    ["void", "know", 1],
  ]);
  expect(found[0]!.places).toEqual([{ seq: 5, day: null }]);
  expect(found[1]!.places).toEqual([
    { seq: 3, day: 20_000 },
    { seq: 9, day: 20_001 },
  ]);
});
