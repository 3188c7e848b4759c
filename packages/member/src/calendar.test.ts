import type { Repeat } from "@unionhall/union";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { day, evening, event, fileOf, meant, readBy, repeat, today, weekly } from "./calendar.fixture.ts";

test("an event as a calendar file: with its zone, without a word of where it is from", () => {
  const once = event({ when: evening("2026-12-04"), place: "Union hall; back door" }, { notes: "Bring\nsocks, hats" });
  const file = fileOf([once]);
  expect(file.split("\r\n").filter((line) => !line.startsWith("TZ"))).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Paper//Calendar//EN",
      "BEGIN:VTIMEZONE",
      "BEGIN:STANDARD",
      "DTSTART:20261103T180000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20270314T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20271107T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20280312T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20281105T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20290311T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20291104T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20300310T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20301103T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20310309T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20311102T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20320314T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20321107T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20330313T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20331106T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20340312T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20341105T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20350311T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20351104T020000",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20360309T020000",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:20361102T020000",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:bddyag4sjvjdipptjp6n7aliwy",
      "DTSTAMP:20261120T000000Z",
      "DTSTART;TZID=America/Chicago:20261204T190000",
      "DTEND;TZID=America/Chicago:20261204T203000",
      "SUMMARY:Call 14",
      "LOCATION:Union hall\\; back door",
      "DESCRIPTION:Bring\\nsocks\\, hats",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `);
  expect(readBy(file, 1)).toEqual(["2026-12-05T01:00 2026-12-05T02:30 Call 14 @ Union hall; back door"]);
  expect(file).not.toMatch(/unionhall|room_|member_|circle_/);
});

test("under a neutral title nothing but its times is told", () => {
  const file = fileOf([event({ when: evening("2026-12-04"), place: "Union hall" }, { notes: "socks" })], "Cita");
  expect(readBy(file, 1)).toEqual(["2026-12-05T01:00 2026-12-05T02:30 Cita"]);
  expect(file).not.toMatch(/Call|Union|socks/);
});

test.each([
  ["each week through both edges of summer", event({ when: evening("2026-02-20"), repeat: weekly })],
  [
    "in Madrid",
    event({ when: evening("2026-03-20", "Europe/Madrid"), repeat: repeat(2, { type: "weeks", on: [0, 2] }) }),
  ],
  ["half an hour of summer", event({ when: evening("2026-03-20", "Australia/Lord_Howe"), repeat: weekly })],
  ["where summer ended years ago", event({ when: evening("2018-01-20", "America/Sao_Paulo"), repeat: weekly })],
  [
    "whole days",
    event({
      when: { type: "days", day: day("2026-12-04"), days: 3 },
      repeat: repeat(1, { type: "months", on: "nth" }),
    }),
  ],
  [
    "until a day",
    event({
      when: evening("2026-12-04"),
      repeat: repeat(3, { type: "days" }, { type: "until", day: day("2027-01-30") }),
    }),
  ],
  ["the thirty-first", event({ when: evening("2026-12-31"), repeat: repeat(1, { type: "months", on: "date" }) })],
  [
    "the last Monday",
    event({
      when: evening("2026-11-30"),
      repeat: repeat(2, { type: "months", on: "last" }, { type: "times", times: 6 }),
    }),
  ],
  [
    "one called off, one moved",
    event(
      { when: evening("2026-12-04"), place: "Hall", repeat: weekly },
      {},
      {
        [day("2026-12-11")]: { type: "off" },
        [day("2026-12-18")]: { type: "other", when: evening("2026-12-19", "Europe/Madrid"), place: "At Rosa's" },
        [day("2026-12-19")]: { type: "off" },
      },
    ),
  ],
])("what another program reads of it is what we mean: %s", (_name, scheduled) => {
  expect(readBy(fileOf([scheduled]), 40)).toEqual(meant(scheduled, 40));
});

test("whatever repeats, another program reads the same days", () => {
  const rules = fc.record({
    // What clocks do is told for ten years.
    every: fc.integer({ min: 1, max: 3 }),
    by: fc.oneof(
      fc.constant<Repeat["by"]>({ type: "days" }),
      fc.array(fc.nat(6), { maxLength: 3 }).map((on): Repeat["by"] => ({ type: "weeks", on })),
      fc.constant("date" as const).map((on): Repeat["by"] => ({ type: "months", on })),
    ),
    ends: fc.oneof(
      fc.constant<Repeat["ends"]>({ type: "never" }),
      fc.integer({ min: 1, max: 9 }).map((times): Repeat["ends"] => ({ type: "times", times })),
      fc.nat(200).map((after): Repeat["ends"] => ({ type: "until", day: today + 40 + after })),
    ),
  });
  fc.assert(
    fc.property(
      rules,
      fc.nat(40),
      fc.constantFrom("America/New_York", "Europe/Madrid", "Pacific/Apia"),
      (rule, after, zone) => {
        const scheduled = event({
          when: { type: "timed", day: today + after, minute: 1_140, length: 60, zone },
          repeat: rule,
        });
        expect(readBy(fileOf([scheduled]), 8)).toEqual(meant(scheduled, 8));
      },
    ),
    { seed: 1, numRuns: 30 },
  );
});

test("whatever people write stays text: no line of it is taken for a line of the file, and long ones are cut between characters", () => {
  const nasty = "a\r\nBEGIN:VALARM\\n;,\u0000\ud800 ñandú 🏳️‍🌈 ";
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.constant(nasty.repeat(9))), (title) => {
      const file = fileOf([event({ when: evening("2026-12-04") }, { title })]);
      expect(Math.max(...file.split("\r\n").map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(
        75,
      );
      const read = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent("vevent")!;
      const said = title
        .replaceAll(/\r\n|\r/g, "\n")
        .replaceAll(/[^\P{Cc}\n\t]|\p{Cs}/gu, (one) => (one >= "\u0080" && one < "\u00a0" ? one : ""));
      expect(read.getFirstPropertyValue("summary")).toBe(said);
      expect(read.getAllSubcomponents()).toEqual([]);
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("what no calendar can have does no harm: a day in the year 9998, an unknown zone, no day at all", () => {
  const file = fileOf([
    event({
      when: { type: "timed", day: 2_932_531, minute: 1_439, length: 44_640, zone: "America/Chicago" },
      repeat: weekly,
    }),
    event({
      when: evening("2026-12-04", "Mars/Olympus"),
      repeat: repeat(1, { type: "days" }, { type: "until", day: today + 9 }),
    }),
    event({}),
  ]);
  expect(file.match(/DTSTART[^T].*/g)).toEqual(expect.arrayContaining([expect.stringContaining("20261204T190000")]));
  expect(readBy(file, 1).map((each) => each.slice(0, 10))).toEqual(["9999-01-01", "2026-12-04"]);
});
