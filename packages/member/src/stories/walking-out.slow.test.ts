import {
  comeIn,
  good,
  idOf,
  lines,
  problemOf,
  sayYes,
  seen,
  type TestDevice,
  walkOut,
  world,
} from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

const day = 86_400_000;

function people(device: TestDevice, circle: CircleId): readonly string[] {
  return seen(device, circle).members.map(({ name, state }) => `${name} ${state}`);
}

test("whom a steward put out walks out, and everyone else comes along", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy", "di");
  await good(bo.member.say(circle, "we are here"));
  await good(ash.member.say(circle, "I am the one who counts"));
  await made.quiet();
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(seen(bo, circle).state).toBe("out");
  const plan = await good(bo.member.walks.plan(circle, { without: [idOf(bo, circle, "ash")] }));
  expect(plan.people.map(({ name, steward }) => `${name} ${steward}`)).toEqual(["bo true", "cy false", "di false"]);
  expect(plan).toMatchObject({ left: [{ name: "ash" }], entries: 9, undone: [] });
  const out = await walkOut(made, bo, circle, "ash");
  expect(out.offered).toBe(true);
  expect(seen(bo, circle)).toMatchObject({ state: "out", walkedTo: out.circle });
  expect(ash.member.walks.offers()).toEqual([]);
  const offer = { name: "bo", fault: null, elsewhere: false, title: "Everyone", entries: 9 };
  expect(cy.member.walks.offers()).toMatchObject([offer]);
  expect(cy.member.walks.offers()[0]?.undone).toMatchObject([{ kind: "removed", by: "ash", whom: "bo" }]);

  await good(bo.member.say(out.circle, "here we are again"));
  await sayYes(made, cy);
  await good(cy.member.say(out.circle, "I am here"));
  await made.quiet();
  expect(lines(cy, out.circle)).toEqual([
    "bo: we are here",
    "ash: I am the one who counts",
    "bo: here we are again",
    "cy: I am here",
  ]);
  expect(lines(bo, out.circle)).toEqual(lines(cy, out.circle));
  expect(seen(cy, circle).walkedTo).toBe(out.circle);
  expect(cy.member.walks.offers()).toEqual([]);
  expect(people(bo, out.circle)).toEqual(["bo in", "cy in", "di asked"]);
  expect(seen(bo, out.circle)).toMatchObject({ steward: true, title: "Everyone", findings: [] });

  expect((await good(cy.member.verify(out.circle))).findings).toEqual([]);

  // The old circle is a past: nothing of it is asked of the hall, and nothing said in it.
  expect(problemOf(await cy.member.say(circle, "to whom?"))).toMatchObject({ type: "no-such-circle" });
  expect(problemOf(await cy.member.walks.plan(circle, { without: [] }))).toMatchObject({ type: "walked-out" });
});

test("the usurper is nowhere in the new circle: no offer, no key, no way in by the link", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  const out = await walkOut(made, bo, circle, "ash");
  expect(people(bo, out.circle)).toEqual(["bo in", "cy asked"]);
  const offer = await good(ash.member.walks.look(out.link));
  expect(offer).toMatchObject({ fault: "not-for-me", left: [{ name: "ash", me: true }] });
  expect(problemOf(await ash.member.walks.accept(offer.id))).toEqual({ type: "no-walk", reason: "not-for-me" });
  expect(made.hall.asked.some(({ who, ask }) => who === "ash" && "circle" in ask && ask.circle === out.circle)).toBe(
    false,
  );
  // Whoever walked says in the old circle nothing that ash could read.
  await good(ash.member.say(circle, "anyone?"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["ash: anyone?"]);
  expect(lines(cy, circle)).toEqual(["ash: anyone?"]);
});

test("somebody who was away comes weeks later, by themselves, after the keys have turned", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, di],
  } = await world("ash", "bo", "cy", "di");
  await good(ash.member.say(circle, "before"));
  await made.quiet();
  made.hall.cutOff("di");
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  await good(bo.member.remove(out.circle, idOf(bo, out.circle, "cy")));
  await made.quiet();
  await good(bo.member.say(out.circle, "only us"));
  await made.later(21 * day);
  await bo.member.close();
  await made.quiet();
  made.hall.restore("di");
  await made.later(60_000);
  expect(di.member.walks.offers()).toMatchObject([{ fault: null, name: "bo" }]);
  await sayYes(made, di);
  await good(di.member.say(out.circle, "and me"));
  await made.quiet();
  expect(lines(di, out.circle)).toEqual(["ash: before", "bo: only us", "di: and me"]);
  expect(people(di, out.circle)).toEqual(["bo in", "cy removed", "di in"]);
});

test("who comes in later begins with the new circle, and reads nothing from before", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(cy.member.say(circle, "from before"));
  await made.quiet();
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  const eve = await made.device("eve");
  await comeIn(made, bo, out.circle, eve);
  await good(cy.member.say(out.circle, "welcome"));
  await made.quiet();
  expect(seen(eve, out.circle)).toMatchObject({ state: "in", title: "Everyone" });
  expect(lines(eve, out.circle)).toEqual(["cy: welcome"]);
  expect(people(eve, out.circle)).toEqual(["bo in", "cy in", "eve in"]);
  expect((await good(eve.member.verify(out.circle))).findings).toEqual([]);
  expect(eve.member.walks.link(out.circle)).toBeNull();
});

test("of two who walk out, each is offered to everyone, and each chooses", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy, di],
  } = await world("ash", "bo", "cy", "di");
  made.hall.cutOff("cy");
  const first = await walkOut(made, bo, circle, "ash");
  made.hall.restore("cy");
  const second = await walkOut(made, cy, circle, "ash");
  await made.later(60_000);
  expect(di.member.walks.offers().map(({ name }) => name)).toEqual(["bo", "cy"]);
  await good(di.member.walks.accept(di.member.walks.offers()[1]!.id));
  await made.quiet();
  expect(people(di, second.circle)).toEqual(["cy in", "bo asked", "di in"]);
  expect(people(bo, first.circle)).toEqual(["bo in", "cy asked", "di asked"]);
  // Whoever walked out alone can still go along with the other.
  const offer = await good(bo.member.walks.look(second.link));
  expect(offer).toMatchObject({ fault: null, name: "cy" });
  await good(bo.member.walks.accept(offer.id));
  await made.quiet();
  expect(people(di, second.circle)).toEqual(["cy in", "bo in", "di in"]);
});

test("a no is told to nobody, and the link still leads there", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  const out = await walkOut(made, bo, circle, "ash");
  const { asked } = made.hall;
  const before = asked.length;
  await good(cy.member.walks.decline(cy.member.walks.offers()[0]!.id));
  await made.quiet();
  expect(asked).toHaveLength(before);
  await cy.member.close();
  const again = await made.device("cy", cy.store);
  await made.later(60_000);
  expect(again.member.walks.offers()).toEqual([]);
  expect(await good(again.member.walks.look(out.link))).toMatchObject({ fault: null });
  await sayYes(made, again);
  expect(people(bo, out.circle)).toEqual(["bo in", "cy in"]);
  expect(again.member.walks.link(out.circle)).toBe(out.link);
});

test("a circle that came of a walk-out is walked out of in its turn", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy, di],
  } = await world("ash", "bo", "cy", "di");
  await good(di.member.say(circle, "at home"));
  await made.quiet();
  const first = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy, di);
  await good(cy.member.say(first.circle, "here"));
  await made.quiet();
  const second = await walkOut(made, cy, first.circle, "bo");
  await sayYes(made, di);
  expect(people(di, second.circle)).toEqual(["cy in", "di in"]);
  // What was brought once is brought on.
  expect(lines(di, second.circle)).toEqual(["di: at home", "cy: here"]);
});
