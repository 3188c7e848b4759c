import { expect, test } from "vitest";
import { isZone, wallTime } from "./wall-time.ts";

const day = 86_400_000;
const minute = 60_000;

test("the wall shows another day here than there, and minds when summer begins and ends", () => {
  const noon = 20_784 * day + 720 * minute;
  expect(wallTime(noon, "UTC")).toEqual({ day: 20_784, minute: 720 });
  expect(wallTime(noon, "Pacific/Kiritimati")).toEqual({ day: 20_785, minute: 120 });
  expect(wallTime(noon, "America/Mexico_City")).toEqual({ day: 20_784, minute: 360 });
  // In New York the clocks went from 2:00 to 3:00 on 8 March 2026.
  const change = Date.UTC(2026, 2, 8, 7);
  expect(wallTime(change - minute, "America/New_York").minute).toBe(119);
  expect(wallTime(change, "America/New_York").minute).toBe(180);
});

test("midnight is the beginning of a day, and no day is before the first", () => {
  expect(wallTime(day, "UTC")).toEqual({ day: 1, minute: 0 });
  expect(wallTime(0, "America/Mexico_City").day).toBe(0);
});

test("a zone that nobody knows is as UTC", () => {
  for (const zone of ["", "Nowhere/At_All", "x".repeat(64), "\u202e"]) {
    expect(isZone(zone)).toBe(false);
    expect(wallTime(day, zone)).toEqual({ day: 1, minute: 0 });
  }
  expect(isZone("America/Mexico_City")).toBe(true);
});
