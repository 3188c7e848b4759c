import { idOf } from "@unionhall/protocol";
import type { CalendarEvent, EventFacts, OccurrenceChange, Repeat, Scheduled, When } from "@unionhall/union";
import { agendaOf, calendarFile, eventFacts, writeFacts } from "@unionhall/union";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { zonesHere } from "./wall-time.ts";

const day = (text: string): number => Date.parse(text) / 86_400_000;
const today = day("2026-11-27");
type Changes = Readonly<Record<number, OccurrenceChange>>;

function event(
  facts: Partial<EventFacts>,
  more: Partial<CalendarEvent> = {},
  changes: Changes = {},
): Scheduled<CalendarEvent> {
  const room = idOf("room", new Uint8Array(16).fill(7));
  const by = idOf("member", new Uint8Array(16).fill(1));
  const rest = { room, by, title: "Call 14", notes: "", changedAt: Date.UTC(2026, 10, 20) };
  const changed = new Map(Object.entries(changes).map(([on, change]) => [Number(on), { change }]));
  return { event: { ...rest, facts: writeFacts(eventFacts, facts), ...more }, changed };
}

const evening = (on: string, zone = "America/Chicago"): When => ({
  type: "timed",
  day: day(on),
  minute: 1_140,
  length: 90,
  zone,
});
const repeat = (every: number, by: Repeat["by"], ends: Repeat["ends"] = { type: "never" }): Repeat => ({
  every,
  by,
  ends,
});
const weekly = repeat(1, { type: "weeks", on: [] });

const fileOf = (events: readonly Scheduled<CalendarEvent>[], neutral: string | null = null): string =>
  calendarFile(events, { zones: zonesHere, today, neutral });

/** What another program reads: when each begins and ends, where, and what it is called; by its own reading of the file alone. */
function readBy(file: string, count: number): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const all = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  const masters = all.filter((each) => !each.isRecurrenceException());
  return masters.flatMap((master) => {
    const own = all.filter((each) => each.isRecurrenceException() && each.uid === master.uid);
    for (const each of own) master.relateException(each);
    const shown = (start: ICAL.Time, end: ICAL.Time, { summary, location }: ICAL.Event): string =>
      [start, end].map((at) => (at.isDate ? at.toString() : at.toJSDate().toISOString().slice(0, 16))).join(" ") +
      ` ${summary}${location ? ` @ ${location}` : ""}`;
    if (!master.isRecurring()) return [shown(master.startDate, master.endDate, master)];
    const from = master.iterator();
    const found: string[] = [];
    for (let next = from.next(); next && found.length < count; next = from.next()) {
      const { startDate, endDate, item } = master.getOccurrenceDetails(next);
      found.push(shown(startDate, endDate, item));
    }
    return found;
  });
}

/** The same, as we mean it. */
function meant(scheduled: Scheduled<CalendarEvent>, count: number): readonly string[] {
  const span = { from: day("2016-01-01"), to: day("2042-01-01") };
  const all = agendaOf([scheduled], span, { zone: "UTC", zones: zonesHere }).filter(({ off }) => !off);
  return all
    .toSorted((a, b) => a.day - b.day)
    .slice(0, count)
    .map(({ at, when, place, event: { title } }) => {
      const text = (on: number): string => new Date(on * 86_400_000).toISOString().slice(0, 10);
      const times =
        at === null
          ? `${text(when.day)} ${text(when.day + (when.type === "days" ? when.days : 0))}`
          : `${new Date(at.start).toISOString().slice(0, 16)} ${new Date(at.end).toISOString().slice(0, 16)}`;
      return `${times} ${title}${place === "" ? "" : ` @ ${place}`}`;
    });
}

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
