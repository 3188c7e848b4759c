import type { Timed, WallTime } from "@unionhall/union";
import { instantOf, timesOf } from "@unionhall/union";
import { expect, test } from "vitest";
import { zonesHere } from "./wall-time.ts";

/** `2026-03-08 02:30`, as a clock shows it. */
function wall(text: string): WallTime {
  const [date = "", clock = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return { day: Date.parse(date) / 86_400_000, minute: hours * 60 + minutes };
}

const utc = (text: string, zone: string): string =>
  new Date(instantOf(zonesHere, wall(text), zone)!).toISOString().slice(0, 16);

test.each([
  ["America/Chicago", "2026-11-27 19:00", "2026-11-28T01:00", "in winter"],
  ["America/Chicago", "2026-07-03 19:00", "2026-07-04T00:00", "in summer"],
  ["America/New_York", "2026-03-08 02:30", "2026-03-08T07:30", "never shown: an hour later"],
  ["America/New_York", "2026-11-01 01:30", "2026-11-01T05:30", "shown twice: the first time"],
  ["Europe/Madrid", "2026-03-29 02:15", "2026-03-29T01:15", "never shown: an hour later"],
  ["Europe/Madrid", "2026-10-25 02:30", "2026-10-25T00:30", "shown twice: the first time"],
  ["America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T03:00", "a day without midnight"],
  ["America/Sao_Paulo", "2018-02-17 23:30", "2018-02-18T01:30", "an evening that came twice"],
  ["America/Sao_Paulo", "2026-11-04 00:00", "2026-11-04T03:00", "no summer time any more"],
  ["Pacific/Apia", "2011-12-30 19:00", "2011-12-31T05:00", "a day that never was: a day later"],
  ["Pacific/Apia", "2011-12-31 19:00", "2011-12-31T05:00", "the day after it"],
  ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45", "half an hour that is left out"],
  ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45", "half an hour that comes twice"],
  ["Pacific/Kiritimati", "2026-11-27 00:00", "2026-11-26T10:00", "far ahead"],
  ["UTC", "1970-01-01 00:00", "1970-01-01T00:00", "as time began"],
])("in %s, %s is %s UTC: %s", (zone, text, at) => {
  expect(utc(text, zone)).toBe(at);
});

test("each quarter of an hour around an edge comes to a time that its clock shows, or to as much later as it was put forward", () => {
  const edges = [
    ["America/New_York", "2026-03-08", 60],
    ["Europe/Madrid", "2026-10-25", 60],
    ["Australia/Lord_Howe", "2026-10-04", 30],
    ["Pacific/Apia", "2011-12-30", 1_440],
  ] as const;
  for (const [zone, date, gap] of edges)
    for (let minute = 0; minute < 1_440; minute += 15) {
      const { day } = wall(date);
      const shown = zonesHere.wallTime(instantOf(zonesHere, { day, minute }, zone)!, zone)!;
      const later = (shown.day - day) * 1_440 + shown.minute - minute;
      expect([0, gap]).toContain(later);
    }
});

test("nothing ends before it starts, however clocks are put meanwhile", () => {
  const night = (zone: string, text: string, length: number): Timed => ({ type: "timed", ...wall(text), length, zone });
  const lasts = (when: Timed): number => {
    const { start, end } = timesOf(when, zonesHere)!;
    return (end - start) / 60_000;
  };
  expect(lasts(night("America/New_York", "2026-03-08 02:30", 45))).toBe(0);
  expect(lasts(night("America/New_York", "2026-03-07 22:00", 480))).toBe(420);
  expect(lasts(night("America/New_York", "2026-10-31 22:00", 480))).toBe(540);
});

test("a zone that is not known is said, and not taken for another", () => {
  for (const zone of ["Mars/Olympus", "", "+05:00", "-03", "America/New_York\r\nBEGIN:VALARM"])
    expect(instantOf(zonesHere, wall("2026-11-27 19:00"), zone)).toBeNull();
});
