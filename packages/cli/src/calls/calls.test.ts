import { good, idOf, openTool, seen, type TestDevice, world } from "@unionhall/testing";
import { wallTime, zoneHere } from "@unionhall/member";
import { agendaFacts, eventFacts, toDoFacts, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import { Trouble } from "../exit.ts";
import { dayText } from "../show/time.ts";
import { callMeant } from "./find.ts";
import { callNotes, callText, callTold, notesTold } from "./show.ts";

test("a call as it stands and its notes, for a terminal: of the day that is named, or the newest before today", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash] = people as readonly [TestDevice, TestDevice];
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const schedule = await openTool(ash, circle, "schedule");
  const facts = writeFacts(eventFacts, {
    when: { type: "timed", day: today - 7, minute: 600, length: 60, zone: zoneHere() },
    repeat: { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } },
  });
  const { rooms, calls } = ash.member;
  const room = await good(rooms.open(schedule, { what: "event", title: "National call", facts }));
  const event = { circle, room };
  const ask = (day: number | null) => callMeant(ash.member, seen(ash, circle), { text: "national call", day, today });
  await expect(ask(null)).rejects.toThrow(Trouble);
  await good(calls.make(schedule, room, { languages: [], access: "" }));
  for (const day of [today, today + 7]) await good(calls.prepare(event, day));
  const call = { circle, room: (await ask(null)).call.room };
  const bo = idOf(ash, circle, "bo");
  const item = { what: "agenda", title: "Winter kit\u001b[2J", facts: writeFacts(agendaFacts, { owner: bo }) };
  const kit = await good(rooms.open(call, item));
  await good(rooms.open(call, { what: "agenda", title: "Who drives" }));
  const asked = writeFacts(toDoFacts, { assigned: [bo] });
  await good(rooms.open(call, { what: "to-do", title: "Ask the shelter", facts: asked }));
  await good(calls.come(call, true));
  await good(calls.moveTo(call, kit));
  await good(calls.note(call, { at: kit, text: "Bo asks for socks", mark: { type: "action" } }));
  await good(calls.ask(call, "speak", false));
  await made.quiet();
  const found = await ask(null);
  expect(callText(found, seen(ash, circle))).toBe(`National call, ${dayText(today)}: goes on, 1 there

AGENDA
1. Winter kit·[2J (10 min, share, bo, now)
2. Who drives (10 min, share)

TO DO BEFORE IT
[ ] Ask the shelter (bo)

WAIT TO SPEAK
ash`);
  expect(callNotes(found)).toBe(`National call, ${dayText(today)}

Not adopted.

WINTER KIT·[2J
- [to do] Bo asks for socks`);
  // Whom a line quotes has not agreed yet, and for programs there is no more of it.
  await good(calls.note(call, { at: kit, text: "I sleep at the pier", mark: { type: "quote", of: bo } }));
  await good(calls.end(call, true));
  await made.quiet();
  const over = await ask(today);
  expect(JSON.stringify(notesTold(over))).not.toContain("pier");
  expect(JSON.stringify(over)).toContain("pier");
  // Who waited would say who came.
  expect(callText(over, seen(ash, circle))).not.toContain("WAIT TO SPEAK");
  expect(callTold(over)).toMatchObject({ stack: [], speaks: null });
  expect((await ask(today + 7)).call.day).toBe(today + 7);
  await expect(ask(today + 1)).rejects.toThrow(Trouble);
});
