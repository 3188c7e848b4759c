import type { BrowserContext, Page } from "playwright-core";
import { type BenchChild, withBenchChild } from "./bench-child.ts";
import { drawnAfter } from "./drawn-after.ts";
import { callAt, holdCall, takeUp } from "./held-call.ts";
import { asOldPhone } from "./old-phone.ts";
import type { Measured } from "./row.ts";
import { middleOf } from "./row.ts";

const weeks = 51;
const tries = 5;
const msInWeek = 7 * 86_400_000;

/** A circle of 120 that has met each week for a year, on a phone that has read none of it but what a new device reads. */
export function measureYear(context: BrowserContext): Promise<readonly Measured[]> {
  return withBenchChild("call", (child) => lookBack(child, context));
}

async function lookBack(child: BenchChild, context: BrowserContext): Promise<readonly Measured[]> {
  const begins = Date.now() - weeks * msInWeek - 2 * 3_600_000;
  const call = await holdCall(child, { people: 120, begins, items: [{ title: "Item 0", minutes: 10 }], weeks });
  const page = await context.newPage();
  await takeUp(page, call);
  await asOldPhone(page);
  const of = `of a year of ${weeks + 1} calls`;
  const first = await drawnAfter(page, { hash: "#/calls" }, "main .list a");
  await home(page);
  const again: number[] = [];
  for (let at = 0; at < tries; at++) {
    again.push(await drawnAfter(page, { hash: "#/calls" }, "main .list a"));
    await home(page);
  }
  const oldest = await drawnAfter(page, { hash: `${callAt(call)}/notes` }, "main .noted");
  return [
    { what: `the calendar ${of}, opened for the first time`, value: first, unit: "ms" },
    { what: "opened again", value: middleOf(again), unit: "ms", most: 1_000 },
    { what: "the notes of the first of them", value: oldest, unit: "ms" },
  ];
}

async function home(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = "#/"));
  await page.waitForTimeout(2_000);
}
