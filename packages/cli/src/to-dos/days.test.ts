import { expect, test } from "vitest";
import { dayText } from "../show/time.ts";
import { readDay } from "./days.ts";

test("a day of the calendar is read, and what is none is refused", () => {
  expect(readDay("1970-01-02")).toBe(1);
  expect(dayText(readDay("2028-02-29"))).toBe("2028-02-29");
  for (const bad of ["", "tomorrow", "2026-2-3", "2026-02-30", "1969-12-31", "2026-12-03T00:00", "+12026-01-01"])
    expect(() => readDay(bad)).toThrow("no day");
});
