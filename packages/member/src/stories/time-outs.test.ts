import { good, idOf, lines, seen, stewarded, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const day = 86_400_000;

test("two stewards give a time-out: what was written before waits for its end, what is written in it is not taken", async () => {
  const { world: made, circle, people } = await stewarded(2, await world("ash", "bo", "cy"));
  const [ash, bo, cy] = people;
  const whom = idOf(ash, circle, "cy");
  const notNow = { ok: false, problem: { type: "would-not-count", reason: "in-a-time-out" } };
  expect(await cy.member.timeOuts.give(circle, idOf(cy, circle, "ash"), 7)).toMatchObject({
    problem: { type: "not-a-steward" },
  });
  expect(await good(ash.member.timeOuts.give(circle, whom, 7))).toBe("asked");
  await made.quiet();
  expect(bo.member.timeOuts.look(circle)).toMatchObject([
    { state: "asked", name: "cy", by: [{ name: "ash" }], days: 7, may: { give: true, lift: false } },
  ]);
  made.hall.cutOff("cy");
  expect(await good(bo.member.timeOuts.give(circle, whom, 2))).toBe("given");
  await good(cy.member.say(circle, "written without signal"));
  made.hall.restore("cy");
  await made.later(60_000);
  const [rests] = cy.member.timeOuts.look(circle);
  expect(rests).toMatchObject({ state: "given", mine: true, days: 2, may: { appeal: true, lift: false } });
  expect(seen(cy, circle).lines).toMatchObject([{ state: "waiting", heldBack: "time-out" }]);
  expect(await cy.member.say(circle, "in it")).toEqual(notNow);
  expect(await cy.member.invite(circle, { vouches: 0 })).toEqual(notNow);

  await good(cy.member.timeOuts.appeal(circle));
  await made.quiet();
  expect(ash.member.timeOuts.look(circle)).toMatchObject([{ appealed: true, may: { lift: true } }]);
  expect(lines(ash, circle)).toEqual([]);
  // Nobody ends it.
  await made.later(3 * day);
  expect(cy.member.timeOuts.look(circle)).toEqual([]);
  expect(lines(ash, circle)).toEqual(["cy: written without signal"]);
  await good(cy.member.say(circle, "back"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["cy: written without signal", "cy: back"]);
  for (const device of people) expect(seen(device, circle).findings).toEqual([]);
});
