import { memberHeld, memberLeft } from "@unionhall/kernel";
import type { Rounds, Rule } from "@unionhall/union";
import { knownAsOf, objectionRaised, objectionResolved, proposalAmended } from "@unionhall/union";
import { expect, test } from "vitest";
import { decidedBy, quick } from "./lawful.ts";
import { five } from "./paper-deciding.ts";

const slow: Rule = { ...quick, days: { clarify: 2, react: 3, decide: 7 } };

test("each round ends before its day once all who take part need no more of it, and nobody loses a day who has not said so", () => {
  const { circle, people } = five(decidedBy(slow));
  const [ash, ...others] = people;
  const proposal = circle.opens(ash, {}, slow);
  const { today } = circle;
  const rounds = (): Rounds => circle.decision(proposal)!.rounds;
  const whole = { clarify: today + 2, react: today + 5, decide: today + 12 };
  expect(rounds()).toEqual(whole);
  for (const each of others) expect(circle.waives(each, proposal)).toBeNull();
  // Whoever is on hold keeps their days as well.
  for (const each of others.slice(0, 2)) circle.does(each, memberHeld, { member: ash.id });
  expect(rounds()).toEqual(whole);
  circle.later(4);
  expect(rounds()).toEqual(whole);
  // That was said of another round, which is over.
  for (const each of others) expect(circle.waives(each, proposal)).toBeNull();
  expect(circle.waives(others[0], proposal)).toBe("no-effect");
  expect(circle.waives(others[0], proposal, { waived: false })).toBeNull();
  expect(circle.waives(ash, proposal)).toBeNull();
  expect(rounds()).toEqual(whole);
  expect(circle.waives(others[0], proposal, { round: "clarify" })).toBe("round-is-over");
  expect(circle.waives(others[0], proposal)).toBeNull();
  // They decide from this day on, to the same day as before; and when all need no more, to the end of this one.
  const deciding = { clarify: today + 2, react: today + 3, decide: today + 12 };
  expect(rounds()).toEqual(deciding);
  for (const each of others) circle.waives(each, proposal);
  expect(rounds()).toEqual(deciding);
  expect(circle.waives(ash, proposal)).toBeNull();
  expect(rounds()).toEqual({ ...deciding, decide: circle.today });
  expect(circle.claims(proposal, { yes: 5 }, people)).toBe("too-soon");
  circle.later(1);
  expect(circle.claims(proposal, { yes: 5 }, people)).toBeNull();
});

test("what is new has all say it again: another text, and an objection, which has to be met first", () => {
  const rule: Rule = { ...slow, method: "consent", aside: 60 };
  const { circle, people } = five(decidedBy(rule));
  const [ash, bo] = people;
  const proposal = circle.opens(ash, {}, rule);
  const waiting = (): number => circle.decision(proposal)!.waived.by.size;
  for (const each of people.slice(0, 4)) circle.waives(each, proposal);
  expect(waiting()).toBe(4);
  const before = circle.decision(proposal)!.changed;
  circle.does(ash, proposalAmended, { proposal, text: new Uint8Array(32).fill(1), deeds: [] });
  expect(waiting()).toBe(0);
  expect(circle.waives(bo, proposal, { asOf: before })).toBe("no-effect");
  for (const each of people) circle.waives(each, proposal);
  for (const each of people) circle.waives(each, proposal);
  for (const each of people.slice(0, 4)) circle.waives(each, proposal);
  expect(waiting()).toBe(4);
  const unheard = knownAsOf(circle.decision(proposal)!);
  circle.does(bo, objectionRaised, { proposal, block: false });
  expect([waiting(), circle.waives(ash, proposal)]).toEqual([0, "too-soon"]);
  circle.does(bo, objectionResolved, { proposal });
  // Sent by a phone that knew of no objection.
  expect(circle.waives(ash, proposal, { asOf: unheard })).toBe("no-effect");
  for (const each of people) expect(circle.waives(each, proposal)).toBeNull();
  expect(circle.decision(proposal)!.rounds.decide).toBe(circle.today);
});

test("who takes no part has no word in it; and who came in meanwhile, where they take part, is waited for as well", () => {
  for (const late of [false, true]) {
    const rule = { ...slow, late };
    const { circle, people } = five(decidedBy(rule));
    const proposal = circle.opens(people[0], {}, rule);
    const newcomer = circle.paper.admit(people[1], circle.paper.invite(people[0]))!;
    const last = circle.decision(proposal)!.rounds.clarify;
    for (const each of people) circle.waives(each, proposal);
    expect(circle.decision(proposal)!.rounds.clarify).toBe(late ? last : circle.today - 1);
    expect(circle.waives(newcomer, proposal)).toBe(late ? null : "takes-no-part");
    expect(circle.decision(proposal)!.rounds.clarify).toBe(circle.today - 1);
  }
});

test("the last who was missing goes: nothing ends by that, and one of the others says it again", () => {
  const { circle, people } = five(decidedBy(slow));
  const [ash, bo, ...others] = people;
  const proposal = circle.opens(ash, {}, slow);
  const last = circle.decision(proposal)!.rounds.clarify;
  for (const each of [ash, ...others]) circle.waives(each, proposal);
  expect(circle.waives(ash, proposal)).toBe("no-effect");
  circle.does(bo, memberLeft, {});
  expect(circle.decision(proposal)!.rounds.clarify).toBe(last);
  expect(circle.waives(ash, proposal)).toBeNull();
  expect(circle.decision(proposal)!.rounds.clarify).toBe(circle.today - 1);
});
