import type { CircleId } from "@unionhall/protocol";
import type { EventFacts } from "@unionhall/union";
import { eventFacts, writeFacts } from "@unionhall/union";
import { good, idOf, openTool, type TestDevice, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { At } from "../rooms.ts";
import { wallTime, zoneHere } from "../wall-time.ts";

/** Puts a call on the schedule, for an hour by a zone's clocks, each week. */
async function putCall(
  device: TestDevice,
  schedule: At,
  title: string,
  when: { day: number; zone: string },
): Promise<At> {
  const repeat: EventFacts["repeat"] = { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } };
  const facts = writeFacts(eventFacts, { when: { type: "timed", minute: 1_140, length: 60, ...when }, repeat });
  const room = await good(device.member.rooms.open(schedule, { what: "event", title, facts }));
  await good(device.member.calls.make(schedule, room, { languages: [], interpreted: [], access: "" }));
  return { circle: schedule.circle, room };
}

test("the calls of all circles are one calendar, with what somebody said to each and the way to its page", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const other: CircleId = await good(ash.member.open({ in: circle, title: "Chapter", purpose: "", name: "Ash" }));
  await made.quiet();
  const [here, there] = [await openTool(ash, circle, "schedule"), await openTool(ash, other, "schedule")];
  const weekly = await putCall(ash, here, "National call", { day: today - 7, zone: "America/Chicago" });
  await putCall(ash, there, "Chapter call", { day: today + 2, zone: "Europe/Madrid" });
  await good(
    ash.member.rooms.open(here, {
      what: "event",
      title: "Shift",
      facts: writeFacts(eventFacts, { when: { type: "days", day: today, days: 1 } }),
    }),
  );
  await good(ash.member.schedule.answer(weekly, today + 7, "no"));
  const room = await good(ash.member.calls.prepare(weekly, today + 7));
  await made.quiet();
  await good(ash.member.year.readCalls());
  const span = { from: today - 7, to: today + 8 };
  const { coming, past } = ash.member.year.calls(span);
  expect(past.map(({ name, title, occurrence }) => [name, title, occurrence.day - today])).toEqual([
    ["National call", "Everyone", -7],
  ]);
  expect(
    coming.map(({ name, mine, path, occurrence: { day } }) => [name, day - today, mine, path.includes(room)]),
  ).toEqual([
    ["National call", 0, null, false],
    ["Chapter call", 2, null, false],
    ["National call", 7, "no", true],
  ]);
  // Bo has looked at nothing yet, and is not in the chapter.
  expect(bo.member.year.calls(span)).toEqual({ coming: [], past: [] });
  await good(bo.member.year.readCalls());
  await made.quiet();
  expect(bo.member.year.calls(span).coming.map(({ path }) => path.includes(room))).toEqual([false, true]);
  const file = ash.member.year.callsFile(null);
  expect([...file.matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title)).toEqual(["National call", "Chapter call"]);
  expect(ash.member.year.callsFile("Busy")).not.toMatch(/call/i);
});

test("a call of today: when it is, who is there once somebody is, and the way in; it is gone when it is ended", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const schedule = await openTool(ash, circle, "schedule");
  const event = await putCall(ash, schedule, "National call", { day: today - 7, zone: zoneHere() });
  await putCall(ash, schedule, "Tomorrow's", { day: today + 1, zone: zoneHere() });
  await made.quiet();
  expect(bo.member.year.today()).toEqual([]);
  await good(bo.member.year.readToday());
  const [call] = bo.member.year.today();
  expect(bo.member.year.today()).toMatchObject([
    { name: "National call", event: event.room, here: 0, begun: false, mayCome: true },
  ]);
  // Bo goes in with one tap, and opens its page with it.
  const at = { circle, room: await good(bo.member.calls.prepare(event, today)) };
  expect(at.room).toBe(call!.call);
  await good(bo.member.calls.come(at, true));
  await made.quiet();
  for (const { member } of people) await good(member.year.readToday());
  expect(ash.member.year.today()).toMatchObject([{ here: 1, begun: true, mineHere: false }]);
  expect(ash.member.year.today()[0]!.path).toContain(at.room);
  expect(bo.member.year.today()).toMatchObject([{ here: 1, begun: true, mineHere: true }]);
  await good(bo.member.calls.end(at, true));
  await made.quiet();
  expect(ash.member.year.today()).toEqual([]);
});

test("how a series went: what each call came to, who facilitated how often, and who is due a rest", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const schedule = await openTool(ash, circle, "schedule");
  const event = await putCall(ash, schedule, "National call", { day: today - 21, zone: "America/Chicago" });
  for (const day of [today - 21, today - 14]) {
    const call = { circle, room: await good(ash.member.calls.prepare(event, day)) };
    const items = [];
    for (const title of ["What happened", "Winter kit"])
      items.push(await good(ash.member.rooms.open(call, { what: "agenda", title })));
    await good(ash.member.calls.come(call, true));
    await good(ash.member.calls.name(call, "facilitator", idOf(ash, circle, "ash")));
    await good(ash.member.calls.moveTo(call, items[0]!));
    await good(ash.member.calls.note(call, { at: null, text: "Bo asks for socks", mark: { type: "action" } }));
    // How many came stands once it is over.
    await good(ash.member.calls.end(call, true));
  }
  await made.quiet();
  await good(bo.member.year.readCalls());
  // Bo carries nothing of it, and nothing of it is read there.
  expect(bo.member.year.series(event)).toMatchObject({ carries: false, turns: [], calls: [{ sum: null }, {}, {}] });
  await good(bo.member.year.readSeries(event));
  await made.quiet();
  const { calls, turns } = bo.member.year.series(event)!;
  const went = { came: 1, actions: 1, decisions: 0, items: 2, reached: 1, facilitator: { name: "ash" } };
  expect(calls.map(({ occurrence: { day }, sum }) => [day - today, sum])).toMatchObject([
    [-7, null],
    [-14, went],
    [-21, went],
  ]);
  expect(turns).toMatchObject([{ name: "ash", times: 2, rests: true }]);
  expect(ash.member.year.series(event)).toMatchObject({ carries: true });
  expect(ash.member.year.series(schedule)).toBe(null);
});

test("who comes back after days is told in lines what was held and decided there, for a day, and on request", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const day = 86_400_000;
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const schedule = await openTool(ash, circle, "schedule");
  const event = await putCall(ash, schedule, "National call", { day: today + 1, zone: "America/Chicago" });
  await made.quiet();
  await good(bo.member.readTo(circle));
  expect(bo.member.year.away.home()).toEqual({ lines: [], more: 0 });
  for (let days = 0; days < 4; days += 2) {
    await good(ash.member.readTo(circle));
    await made.later(2 * day);
  }
  await good(ash.member.readTo(circle));
  const call = { circle, room: await good(ash.member.calls.prepare(event, today + 1)) };
  await good(ash.member.calls.come(call, true));
  for (const type of ["decision", "action", "action"] as const)
    await good(ash.member.calls.note(call, { at: null, text: `marked as ${type}`, mark: { type } }));
  await made.quiet();
  await good(bo.member.year.away.read(null));
  await made.quiet();
  const line = { why: "call", name: "National call", decisions: 1, actions: 2 };
  expect(bo.member.year.away.home()).toMatchObject({ lines: [line], more: 0 });
  // Ash was there all the time.
  expect(ash.member.year.away.home()).toEqual({ lines: [], more: 0 });
  // That it was read for these lines is no look of Bo's: they stand until a day after Bo was here.
  await made.later(2 * day);
  expect(bo.member.year.away.home()).toMatchObject({ lines: [line], more: 0 });
  await good(bo.member.readTo(circle));
  expect(bo.member.year.away.home()).toMatchObject({ lines: [line], more: 0 });
  await made.later(2 * day);
  expect(bo.member.year.away.home()).toEqual({ lines: [], more: 0 });
  expect(bo.member.year.away.since(made.clock.now() - 7 * day)).toMatchObject([{ title: "Everyone", lines: [line] }]);
});
