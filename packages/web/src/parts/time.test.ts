import { msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { es } from "../messages/es.ts";
import { ago, clock, dayOf, formOf, partOfDay } from "./time.ts";

const now = new Date(2026, 10, 23, 19, 30).getTime();
const before = (minutes: number): number => now - minutes * 60_000;

test("times are said as people say them", () => {
  expect(ago(before(0.5), now, en)).toBe("just now");
  expect(ago(before(5), now, en)).toBe("5 min");
  expect(ago(before(180), now, en)).toBe(clock(before(180), "en"));
  expect(ago(before(24 * 60), now, en)).toBe("Yesterday");
  expect(ago(before(3 * 24 * 60), now, en)).toBe("Friday");
  expect(ago(before(3 * 24 * 60), now, es)).toBe("Viernes");
  expect(dayOf(new Date(2026, 9, 2).getTime(), now, es)).toBe("2 de octubre");
  expect(dayOf(new Date(2025, 9, 2).getTime(), now, en)).toBe("October 2, 2025");
});

test("a device whose clock is behind shows a date, not nonsense", () => {
  expect(dayOf(now + 3 * msInDay, now, en)).toBe("November 26");
});

test("the parts of a day", () => {
  expect([0, 4, 5, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    "night",
    "night",
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
  ]);
});

test("how a language writes a time is looked up once, and each way by itself", () => {
  const [hour, weekday] = [{ hour: "numeric" }, { weekday: "long" }] as const;
  expect(formOf("en", hour)).toBe(formOf("en", { ...hour }));
  expect(new Set([formOf("en", hour), formOf("es", hour), formOf("en", weekday)]).size).toBe(3);
});
