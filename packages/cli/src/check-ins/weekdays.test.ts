import { expect, test } from "vitest";
import { minuteText, readMinute, readWeekdays, weekdayNames } from "./weekdays.ts";

test("weekdays are read one by one or from one to another", () => {
  expect(readWeekdays("mon-fri")).toEqual([0, 1, 2, 3, 4]);
  expect(readWeekdays("Sun, wed,wed")).toEqual([2, 6]);
  expect(weekdayNames([2, 6])).toBe("wed,sun");
  for (const bad of ["", "monday", "fri-mon", "mon,", "7"]) expect(() => readWeekdays(bad)).toThrow("weekdays");
});

test("a time of day is read, and said the same way", () => {
  expect(readMinute("17:05")).toBe(1_025);
  expect(minuteText(1_025)).toBe("17:05");
  for (const bad of ["", "17", "24:00", "5:60", "5:5", "-1:00", "17:05:00"])
    expect(() => readMinute(bad)).toThrow("time");
});
