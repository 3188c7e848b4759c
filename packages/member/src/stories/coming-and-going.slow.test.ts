import { good, idOf, lines, seen, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const day = 86_400_000;

test("a newcomer reads nothing that was passing before", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(ash.member.say(circle, "before cy"));
  await made.quiet();
  const cy = await made.device("cy");
  const { link } = await good(bo.member.invite(circle, { vouches: 0 }));
  await good(cy.member.join({ link, name: "cy", language: "es" }));
  await made.quiet();
  await good(ash.member.say(circle, "welcome cy"));
  await made.quiet();
  expect(lines(cy, circle)).toEqual(["ash: welcome cy"]);
  expect(lines(bo, circle)).toEqual(["ash: before cy", "ash: welcome cy"]);
  expect(seen(cy, circle).findings).toEqual([]);
});

test("who is removed neither enters nor appends, and opens nothing later", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(cy.member.say(circle, "still here"));
  await made.quiet();
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  await good(bo.member.say(circle, "after cy"));
  await made.quiet();
  expect(seen(cy, circle).state).toBe("out");
  expect(await cy.member.say(circle, "may I?")).toMatchObject({ ok: false });
  expect(lines(cy, circle)).toEqual(["cy: still here"]);
  expect(lines(bo, circle)).toEqual(["cy: still here", "bo: after cy"]);
});

test("nobody but a steward removes", async () => {
  const {
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  expect(await bo.member.remove(circle, idOf(bo, circle, "ash"))).toEqual({
    ok: false,
    problem: { type: "not-a-steward" },
  });
  expect(seen(ash, circle).members).toHaveLength(2);
});

test("what is written offline goes out when the line is back, also after a restart", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  made.hall.cutOff("bo");
  await made.quiet();
  await good(bo.member.say(circle, "from the van"));
  expect(seen(bo, circle).lines).toMatchObject([{ text: "from the van", state: "waiting" }]);
  await bo.member.close();
  const again = await made.device("bo", bo.store);
  expect(seen(again, circle).lines).toMatchObject([{ text: "from the van", state: "waiting" }]);
  await good(ash.member.say(circle, "where are you"));
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(ash, circle)).toEqual(["ash: where are you", "bo: from the van"]);
  expect(seen(again, circle).lines.map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("what was written under old keys is sealed again under new ones", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  made.hall.cutOff("bo");
  await made.quiet();
  await good(bo.member.say(circle, "late"));
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(ash, circle)).toEqual(["bo: late"]);
  expect(lines(cy, circle)).toEqual([]);
});

test("from three members up somebody else lets in whom one invited", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  const dee = await made.device("dee");
  made.hall.cutOff("bo");
  made.hall.cutOff("cy");
  await made.quiet();
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.quiet();
  expect(dee.member.circle(circle)?.state).toBe("waiting");
  made.hall.restore("bo");
  await made.later(60_000);
  await made.later(3_000);
  expect(seen(dee, circle).state).toBe("in");
  expect(seen(bo, circle).findings).toEqual([]);
  expect(cy.member.connection).not.toBe("online");
});

test("a knock waits for vouches, and a voucher does not admit", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  const dee = await made.device("dee");
  const { link } = await good(ash.member.invite(circle, { vouches: 1 }));
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.quiet();
  const [knock] = seen(bo, circle).knocks;
  if (knock === undefined) throw new Error("nobody knocks");
  expect(await cy.member.admit(circle, knock.key)).toMatchObject({ ok: false });
  await good(bo.member.vouch(circle, knock.key));
  await made.quiet();
  expect(await bo.member.admit(circle, knock.key)).toMatchObject({ ok: false });
  await good(cy.member.admit(circle, knock.key));
  await made.quiet();
  expect(seen(dee, circle).state).toBe("in");
});

test("someone without device or words comes back by vouches, after two days", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  const who = idOf(ash, circle, "cy");
  await cy.member.close();
  const { link } = await good(ash.member.invite(circle, { vouches: 2, returning: who }));
  const back = await made.device("cy again");
  await good(back.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();
  const [knock] = seen(bo, circle).knocks;
  if (knock === undefined) throw new Error("nobody knocks");
  await good(ash.member.vouch(circle, knock.key));
  await good(bo.member.vouch(circle, knock.key));
  await made.later(3 * day);
  await good(bo.member.say(circle, "a new day"));
  await made.quiet();
  await good(ash.member.admit(circle, knock.key));
  await made.quiet();
  expect(seen(back, circle).state).toBe("in");
  expect(seen(back, circle).me).toBe(who);
  expect(seen(ash, circle).members).toHaveLength(3);
});
