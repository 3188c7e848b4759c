import { expect, test } from "vitest";
import { firstWeekdayIn, weekFrom } from "./week.ts";

const [monday, sunday] = [0, 6];

test.each([
  ["en-US", sunday],
  ["en-GB", monday],
  ["es-MX", sunday],
  ["es-ES", monday],
  ["es", monday],
  ["en", sunday],
])("weeks in %s begin as people there have it, whether the browser knows or not", (tag, weekday) => {
  const locale = new Intl.Locale(tag);
  expect(firstWeekdayIn(locale)).toBe(weekday);
  expect(firstWeekdayIn(Object.assign(locale, { getWeekInfo: undefined }))).toBe(weekday);
  expect(firstWeekdayIn(Object.assign(locale, { getWeekInfo: () => ({ firstDay: 3 }) }))).toBe(2);
});

test("the weekdays stand in their order from there", () => {
  expect([monday, sunday].map(weekFrom)).toEqual([
    [0, 1, 2, 3, 4, 5, 6],
    [6, 0, 1, 2, 3, 4, 5],
  ]);
});
