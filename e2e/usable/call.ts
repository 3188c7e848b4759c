import { type Moment, momentsOf, nationalCall, writtenIn } from "@unionhall/drill";
import type { EntryId } from "@unionhall/protocol";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { type BenchChild, withBenchChild } from "./bench-child.ts";
import { countedBytes } from "./counted-bytes.ts";
import { callAt, type CallWritten, holdCall, type HeldCall, takeUp } from "./held-call.ts";
import { asOldPhone } from "./old-phone.ts";
import type { Measured } from "./row.ts";

/** Two of them have devices of their own. */
const people = 120;
const lasts = 90 * 60;
/** Each entry comes by itself, as in a call: so many ms after the one before. */
const apart = 60;
/** So many seconds nothing comes, and only the clock goes on. */
const quiet = 20;

/** What a whole national call is to the phone of somebody who watches it: its entries, quicker than they came, and its seconds. */
export function measureCall(context: BrowserContext): Promise<readonly Measured[]> {
  return withBenchChild("call", (child) => watch(child, context));
}

async function watch(child: BenchChild, context: BrowserContext): Promise<readonly Measured[]> {
  const items = nationalCall.items.map(({ title, minutes }) => ({ title: title[0], minutes }));
  const begins = Date.now() - (lasts + 60) * 1_000;
  const call = await holdCall(child, { people, begins, items, weeks: 0 });
  const page = await context.newPage();
  await takeUp(page, call);
  await page.evaluate((hash) => void (location.hash = hash), callAt(call));
  await page.getByText(items[0]!.title).first().waitFor();
  await asOldPhone(page);
  const tools = await page.context().newCDPSession(page);
  // Of the thread alone: what other processes take of this machine is not counted.
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  const bytes = await countedBytes(page);
  await settled(page, tools);
  const [before, began] = [await busy(tools), performance.now()];
  await replay(child, call, page);
  await settled(page, tools);
  const [took, played] = [(performance.now() - began) / 1_000, (await busy(tools)) - before];
  await page.waitForTimeout(quiet * 1_000);
  const still = ((await busy(tools)) - before - played) / quiet;
  // What its clock did while the entries came is taken off, and what it does in all the seconds of a call is added.
  const whole = played - took * still + lasts * still;
  return [
    { what: `busy, while a call of ${people} is watched for 90 minutes`, value: (100 * whole) / lasts, unit: "%" },
    { what: "busy while nothing comes, with the clock of the call", value: 100 * still, unit: "%" },
    { what: "an entry of it, taken and shown", value: (1_000 * (played - took * still)) / moments.length, unit: "ms" },
    { what: "fetched and sent for all of it", value: bytes() / 1_000, unit: "kB" },
  ];
}

/** Until it is over: then its clock stands. */
const moments = momentsOf(nationalCall, people - 2).moments.filter(({ does }) => does.type !== "over");

/** All of it is said by those who have no device here. */
async function replay(child: BenchChild, held: HeldCall, page: Page): Promise<void> {
  const said = new Map<Moment, EntryId>();
  const entry = (of: Moment): EntryId => said.get(of)!;
  const { agenda, members } = held;
  let knew = held.placed;
  for (const moment of moments) {
    const at = {
      language: "en",
      item: (nth: number) => agenda[nth]!,
      member: (nth: number) => members[nth]!,
      entry,
      knew,
    };
    const written = writtenIn({ ...at, language: "en" }, moment);
    const done = await child.ask<CallWritten>({ type: "write", light: moment.by, at: moment.at, written });
    said.set(moment, done.entry);
    knew = done.placed;
    await page.waitForTimeout(apart);
  }
}

/** For how many seconds the page's main thread has had something to do, as slow as it is. */
async function busy(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Until a second has passed of which it was busy for less than a twentieth: what it had to do is done. */
async function settled(page: Page, tools: CDPSession): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const before = await busy(tools);
    await page.waitForTimeout(1_000);
    if ((await busy(tools)) - before < 0.05) return;
  }
  throw new Error("the page is busy without end");
}
