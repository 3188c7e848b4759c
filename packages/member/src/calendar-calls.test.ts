import type { CalendarEvent, Scheduled } from "@unionhall/union";
import { calendarFile, eventCallFacts, writeFacts } from "@unionhall/union";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Changes } from "./calendar.fixture.ts";
import { day, evening, event, fileOf, readBy, today, weekly } from "./calendar.fixture.ts";
import { zonesHere } from "./wall-time.ts";

test("a call of a series in another calendar: at the same hour there when clocks are changed, what was moved and called off, and where to talk as chosen", () => {
  const isCall = writeFacts(eventCallFacts, { call: { secret: new Uint8Array(16).fill(3) }, access: "captions" });
  const facts = { when: evening("2027-03-07"), repeat: weekly, place: "by phone, code 1234" };
  const moved = { ...evening("2027-03-23"), minute: 1_200 };
  const changes: Changes = {
    [day("2027-03-21")]: { type: "other", when: moved, place: "back room" },
    [day("2027-03-28")]: { type: "off" },
  };
  const made = event(facts, {}, changes);
  const call = { ...made, event: { ...made.event, facts: new Map([...made.event.facts, ...isCall]) } };
  // In Chicago clocks are put forward on the 14th: an hour earlier by clocks that nobody changes.
  const told = [
    "2027-03-08T01:00 2027-03-08T02:30 Call 14 @ by phone, code 1234",
    "2027-03-15T00:00 2027-03-15T01:30 Call 14 @ by phone, code 1234",
    "2027-03-24T01:00 2027-03-24T02:30 Call 14 @ back room",
    "2027-04-05T00:00 2027-04-05T01:30 Call 14 @ by phone, code 1234",
  ];
  expect(readBy(fileOf([call]), 4)).toEqual(told);
  const neutral = fileOf([call], "Appointment");
  expect(readBy(neutral, 4)).toEqual(told.map((each) => `${each.slice(0, 33)} Appointment`));
  // Neither what it is, nor where, nor by which it is found; to whoever knows its secret, either.
  expect(neutral).not.toMatch(/call|code|captions|back room/i);
});

test("a calendar reminds of what is at a time, and says no more of it than the title does; not of whole days, or of what is called off", () => {
  const at = event({ when: evening("2026-12-04"), place: "code 1234" });
  const days = event({ when: { type: "days", day: day("2026-12-04"), days: 1 } });
  const off = event({ when: evening("2026-12-04") }, {}, { [day("2026-12-04")]: { type: "off" } });
  const alarms = (scheduled: Scheduled<CalendarEvent>, neutral: string | null): readonly string[] => {
    const file = calendarFile([scheduled], { zones: zonesHere, today, neutral, remind: 15 });
    const read = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent("vevent")!;
    return read
      .getAllSubcomponents("valarm")
      .map((each) =>
        ["trigger", "action", "description"].map((name) => String(each.getFirstPropertyValue(name))).join(" "),
      );
  };
  expect(alarms(at, null)).toEqual(["-PT15M DISPLAY Call 14"]);
  expect(alarms(at, "Appointment")).toEqual(["-PT15M DISPLAY Appointment"]);
  expect([days, off].flatMap((each) => alarms(each, null))).toEqual([]);
  expect(fileOf([at])).not.toContain("VALARM");
});
