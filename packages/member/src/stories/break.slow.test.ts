import { eventFacts, writeFacts } from "@unionhall/union";
import { good, idOf, openTool, problemOf, seen, type TestDevice, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const friday = Date.parse("2026-12-04") / 86_400_000;

test("who needs a break in a call tells whoever is there for it, and nobody else sees that they did", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people as readonly [TestDevice, TestDevice, TestDevice];
  const schedule = await openTool(ash, circle, "schedule");
  const when = { type: "timed", day: friday, minute: 1_140, length: 90, zone: "America/Chicago" } as const;
  const facts = writeFacts(eventFacts, { when });
  const room = await good(ash.member.rooms.open(schedule, { what: "event", title: "National call", facts }));
  await good(ash.member.calls.make(schedule, room, { languages: [], access: "" }));
  const call = { circle, room: await good(ash.member.calls.prepare({ circle, room }, friday)) };
  await made.quiet();
  for (const each of people)
    for (const at of [schedule.room, room, call.room]) await good(each.member.rooms.read({ circle, room: at }));
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
