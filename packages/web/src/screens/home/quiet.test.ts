import { expect, test } from "vitest";
import { minutesIn, putOffTimes, quietUntil, timeField } from "./quiet.ts";

const night = { from: 22 * 60, to: 8 * 60 };
const on = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);

test("quiet hours go over midnight, and end at the next morning there is", () => {
  expect(quietUntil(night, on(27, 23))).toEqual(on(28, 8));
  expect(quietUntil(night, on(28, 7, 59))).toEqual(on(28, 8));
  expect(quietUntil(night, on(28, 8))).toBeNull();
  expect(quietUntil({ from: 540, to: 720 }, on(27, 9))).toEqual(on(27, 12));
  expect(quietUntil({ from: 540, to: 720 }, on(27, 12))).toBeNull();
  expect(quietUntil(null, on(27, 23))).toBeNull();
});

test("something is put off to this evening, to tomorrow, to Monday; on a Monday, to the next", () => {
  // A Friday.
  expect(putOffTimes(on(27, 12))).toEqual({ this: on(27, 18), tomorrow: on(28, 8), monday: on(30, 8) });
  expect(putOffTimes(on(27, 17, 30)).this).toBeNull();
  expect(putOffTimes(on(30, 9)).monday).toEqual(new Date(2026, 11, 7, 8));
});

test("a time of day comes back from its field, and what is none is none", () => {
  for (const minutes of [0, 480, 1_439]) expect(minutesIn(timeField(minutes))).toBe(minutes);
  for (const field of ["", "8", "25:00", "a:b"]) expect(minutesIn(field)).toBeNull();
});
