import { toBytes } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Agreement, Rule } from "./agreement.ts";
import { agreementCodec, agreementHash, starters, subjects } from "./agreement.ts";
import { faultsOf } from "./fault.ts";
import { methods } from "../decisions/methods.ts";
import { starterAgreements } from "./starters.ts";
import { withMethod } from "./with-method.ts";

const { team, chapter } = starterAgreements;

const named = (agreement: Agreement): readonly string[] => faultsOf(agreement).map(({ fault }) => fault);
const other = (over: Partial<Rule>): Agreement => ({
  ...team,
  rules: { ...team.rules, other: { ...team.rules.other, ...over } },
});

test("each starter can bind, is written in a few hundred bytes, and says what it began as", () => {
  for (const starter of starters) {
    const agreement = starterAgreements[starter];
    expect([starter, faultsOf(agreement)]).toEqual([starter, []]);
    expect(agreement.began).toBe(starter);
    expect(toBytes(agreementCodec, agreement).length).toBeLessThan(500);
  }
});

test("a starter leaves a week to decide in, and one alone decides nothing", () => {
  const rules = starters.flatMap((starter) => subjects.map((subject) => starterAgreements[starter].rules[subject]));
  for (const { days, floor } of rules) {
    expect(days.decide).toBeGreaterThanOrEqual(7);
    expect(floor).toBeGreaterThanOrEqual(2);
  }
});

test("two agreements that differ in anything have different hashes", () => {
  const hashes = [team, chapter, other({ late: false }), other({ challenge: 4 })].map((each) =>
    agreementHash(each).join(" "),
  );
  expect(new Set(hashes).size).toBe(4);
});

test("who everyone can be has no number, and fewer than three steward nothing", () => {
  expect(named({ ...team, stewards: { ...team.stewards, most: 5 } })).toEqual(["everyone-and-not"]);
  expect(named({ ...team, stewards: { ...team.stewards, who: "chosen" } })).toEqual(["everyone-and-not"]);
  expect(named({ ...chapter, stewards: { ...chapter.stewards, most: 2 } })).toEqual(["too-few-stewards"]);
  expect(named({ ...chapter, stewards: { ...chapter.stewards, days: 0 } })).toEqual(["ends-at-once"]);
});

test("a role has a name of its own, somebody who can have it, and an end where it is drawn", () => {
  const [role] = team.roles;
  const roles = (...over: readonly object[]): readonly string[] =>
    named({ ...team, roles: over.map((each) => ({ ...role!, ...each })) });
  expect(roles({ name: " " })).toEqual(["role-without-name"]);
  expect(roles({ name: "notes " })).toEqual(["role-without-name"]);
  expect(roles({}, {})).toEqual(["role-named-twice"]);
  expect(roles({ most: 0 })).toEqual(["role-for-nobody"]);
  expect(roles({ days: 0 })).toEqual(["ends-at-once"]);
  expect(roles({ days: null })).toEqual(["drawn-for-good"]);
});

test("a caucus is asked on something, once, and is given time", () => {
  const asked = { seat: "seat_a" as never, may: "pause", on: ["people"], days: 7 } as const;
  expect(named({ ...team, caucuses: [asked] })).toEqual([]);
  expect(named({ ...team, caucuses: [asked, asked] })).toEqual(["seat-named-twice"]);
  expect(named({ ...team, caucuses: [{ ...asked, on: [] }] })).toEqual(["asked-on-nothing"]);
  expect(named({ ...team, caucuses: [{ ...asked, on: ["people", "people"] }] })).toEqual(["asked-on-nothing"]);
  expect(named({ ...team, caucuses: [{ ...asked, days: 0 }] })).toEqual(["no-day-for-a-caucus"]);
});

test("nothing binds by advice or by approval, and nobody binds others alone", () => {
  const { people } = team.rules;
  const ofPeople = (over: Partial<Rule>): readonly unknown[] =>
    faultsOf({ ...team, rules: { ...team.rules, people: { ...people, ...over } } });
  expect(ofPeople({ floor: 1 })).toEqual([{ fault: "one-decides", subject: "people" }]);
  expect(ofPeople({ method: "approval" })).toEqual([{ fault: "method-warrants-nothing", subject: "people" }]);
  expect(ofPeople({ method: "advice", share: 0, floor: 2, challenge: 0 })).toContainEqual({
    fault: "method-warrants-nothing",
    subject: "people",
  });
  expect(named(other({ floor: 1 }))).toEqual([]);
  expect(named(other({ floor: 0 }))).toEqual(["one-decides"]);
  expect(named(other({ method: "approval", pass: 30 }))).toEqual([]);
  expect(named(other({ method: "advice", share: 0, floor: 1, challenge: 0 }))).toEqual([]);
});

test("it takes a day to decide, one to challenge, and no more than ninety", () => {
  const days = { clarify: 0, react: 0, decide: 1 };
  expect(named(other({ days: { ...days, decide: 0 } }))).toEqual(["no-day-to-decide"]);
  expect(named(other({ days: { clarify: 40, react: 40, decide: 11 } }))).toEqual(["takes-too-long"]);
  expect(named(other({ challenge: 0 }))).toEqual(["no-day-to-challenge"]);
});

test("less than most do not pass anything, nor set aside who objects", () => {
  expect(named(other({ aside: 50 }))).toEqual(["less-than-most"]);
  expect(named(other({ aside: 51 }))).toEqual([]);
  expect(named(other({ method: "gradients", pass: 49 }))).toEqual(["less-than-most"]);
  expect(named(other({ method: "supermajority", pass: 50 }))).toEqual(["less-than-most"]);
});

test("a block can come about wherever enough decide", () => {
  expect(named(other({ method: "consensus", blocks: 0 }))).toEqual(["no-block-possible"]);
  expect(named(other({ method: "consensus", blocks: 3 }))).toEqual(["no-block-possible"]);
  expect(named(other({ method: "consensus", blocks: 2 }))).toEqual([]);
});

test("what its method makes nothing of is not said", () => {
  expect(named(other({ pass: 60 }))).toEqual(["not-of-the-method"]);
  expect(named(other({ blocks: 1 }))).toEqual(["not-of-the-method"]);
  expect(named(other({ method: "majority", aside: 80 }))).toEqual(["not-of-the-method"]);
  expect(named(other({ method: "advice", share: 10, floor: 1, challenge: 0 }))).toEqual(["not-of-the-method"]);
});

test("a rule goes from each method to each other, and stays one that can bind", () => {
  for (const from of methods)
    for (const to of methods) {
      const rule = withMethod(withMethod(team.rules.other, from), to);
      expect([from, to, rule.method, faultsOf(other(rule))]).toEqual([from, to, to, []]);
    }
});
