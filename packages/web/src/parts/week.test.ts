import { expect, test } from "vitest";
import { firstWeekdayIn } from "./week.ts";

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
