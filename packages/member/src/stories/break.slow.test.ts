import { good, idOf, preparedCall, problemOf, seen } from "@unionhall/testing";
import { expect, test } from "vitest";

test("who needs a break in a call tells whoever is there for it, and nobody else sees that they did", async () => {
  const { made, circle, ash, bo, cy, call } = await preparedCall();
  expect(problemOf(await bo.member.care.needBreak(call, true))).toEqual({ type: "nobody-to-tell" });
  await good(ash.member.calls.name(call, "facilitator", idOf(ash, circle, "ash")));
  await good(cy.member.calls.name(call, "care", idOf(cy, circle, "cy")));
  await made.quiet();
  const { headWords } = seen(ash, circle);
  await good(bo.member.care.needBreak(call, true));
  await made.quiet();
  expect(bo.member.care.breaks(call).mine).toEqual({ to: { id: idOf(bo, circle, "cy"), name: "cy" }, waits: false });
  expect(cy.member.care.breaks(call).asked.map(({ name }) => name)).toEqual(["bo"]);
  // Whoever facilitates has nothing of it: no entry of the circle tells, nor what the hall gives them.
  expect(ash.member.care.breaks(call)).toEqual({ mine: null, asked: [] });
  expect(seen(ash, circle).headWords).toEqual(headWords);
  await good(bo.member.care.needBreak(call, false));
  await made.quiet();
  expect(bo.member.care.breaks(call).mine).toBe(null);
  expect(cy.member.care.breaks(call).asked).toEqual([]);
});
