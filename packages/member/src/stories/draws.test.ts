import { good, idOf, seen, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const day = 86_400_000;

test("a role is drawn: devices open their numbers by themselves, and it goes to whose turn it is", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const [first, second, third] = people.map(({ member }) => member.draws) as [
    typeof ash.member.draws,
    typeof ash.member.draws,
    typeof ash.member.draws,
  ];
  expect(await first.join(circle, "facilitator", true)).toMatchObject({ problem: { type: "nobody-drawn" } });
  expect(await first.begin(circle, "treasurer", 2)).toMatchObject({ problem: { reason: "unknown-role" } });
  await good(first.begin(circle, "facilitator", 2));
  await made.quiet();
  await good(first.join(circle, "facilitator", false));
  await good(second.join(circle, "facilitator", true));
  await made.quiet();
  expect(third.look(circle)).toMatchObject([
    { stage: "numbers", joined: [{ name: "ash", willing: false }, { name: "bo" }], may: { join: true, give: false } },
  ]);
  await good(third.join(circle, "facilitator", true));
  await good(cy.member.care.keepApart(circle, idOf(cy, circle, "bo"), "mine"));
  await made.later(3 * day);
  await made.later(3_600_000);
  const [drawn] = first.look(circle);
  expect(drawn).toMatchObject({ stage: "opening", waits: [], apart: false });
  expect(drawn?.order.map(({ name }) => name).toSorted()).toEqual(["bo", "cy"]);
  // Cy alone is told that they are drawn with somebody they are kept apart from, and steps out.
  expect(third.look(circle)).toMatchObject([{ apart: true, may: { decline: true } }]);
  expect(second.look(circle)).toMatchObject([{ apart: false }]);
  await good(third.decline(circle, "facilitator"));
  expect(await good(third.give(circle, "facilitator"))).toBe(idOf(cy, circle, "bo"));
  await made.quiet();
  expect(bo.member.agreements.look(circle)?.people.find(({ me }) => me)?.roles).toMatchObject([
    { role: "facilitator", over: false },
  ]);
  expect(first.look(circle)).toMatchObject([{ order: [], given: [{ name: "bo" }] }]);
  expect(first.dueARest(circle)).toEqual([]);
  for (const device of people) expect(seen(device, circle).findings).toEqual([]);
});
