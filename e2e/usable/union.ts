import { readFile } from "node:fs/promises";
import { busiestDay, type Drill, liveHighTide } from "@unionhall/drill";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { handsAt } from "../journeys/hands.ts";
import { english } from "../journeys/screen-words.ts";
import { countedBytes } from "./counted-bytes.ts";
import { asOldPhone } from "./old-phone.ts";
import type { Measured } from "./row.ts";
import { visit, visits } from "./visit.ts";

/** What the drill's union of sixty is to a phone of one of its members: a new device, its busiest day, and coming home. */
export async function measureUnion(context: BrowserContext): Promise<readonly Measured[]> {
  const drill = await liveHighTide({ language: "en", shownOn: null });
  try {
    const page = await context.newPage();
    const opened = await openLargest(page, drill);
    await drill.live(busiestDay(drill.plan));
    const memory = await memoryOf(context, page);
    await page.close();
    return [...opened, ...memory, ...(await homeAgain(context, drill))];
  } finally {
    await drill[Symbol.asyncDispose]();
  }
}

/** From the tap that takes a link for a new device until what was said last in the largest circle can be read. */
async function openLargest(page: Page, drill: Drill): Promise<readonly Measured[]> {
  const hands = handsAt(page);
  await hands.goto(await drill.linkForYou());
  await hands.sees(english.thisDevice);
  await asOldPhone(page);
  const bytes = await countedBytes(page);
  const began = performance.now();
  await hands.press(english.thisDevice);
  await page
    .getByRole("link")
    .filter({ hasText: titleIn(drill) })
    .first()
    .waitFor();
  await page.evaluate((id) => void (location.hash = `#/circle/${id}/chat`), drill.circles[0]);
  await page.locator(".said").first().waitFor();
  const ms = performance.now() - began;
  return [
    { what: "the largest circle of the drill's union, on a new device", value: ms, unit: "ms" },
    { what: "fetched and sent meanwhile, of all its circles", value: bytes() / 1_000, unit: "kB" },
  ];
}

function titleIn({ plan }: Drill): string {
  return plan.circles[0]!.title[0];
}

async function memoryOf(context: BrowserContext, page: Page): Promise<readonly Measured[]> {
  const tools = await context.newCDPSession(page);
  await tools.send("HeapProfiler.enable");
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("Performance.enable");
  const { metrics } = await tools.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value;
  return [
    { what: "memory of JavaScript after the busiest day of the drill's union", value: heap / 1e6, unit: "MB" },
    ...(await peakOf(context)),
  ];
}

/** The most that any process of a page has had in memory; where the system does not tell, nothing. */
async function peakOf(context: BrowserContext): Promise<readonly Measured[]> {
  const tools: CDPSession | undefined = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await tools?.send("SystemInfo.getProcessInfo")) ?? {};
  const pages = processInfo.filter(({ type }) => type === "renderer");
  const status = await Promise.all(pages.map(({ id }) => readFile(`/proc/${id}/status`, "utf8").catch(() => "")));
  const peaks = status.map((each) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(each)?.[1] ?? 0));
  const most = Math.max(0, ...peaks);
  if (most === 0) return [];
  return [{ what: "most that the page's process had in memory until then", value: (most * 1_024) / 1e6, unit: "MB" }];
}

async function homeAgain(context: BrowserContext, drill: Drill): Promise<readonly Measured[]> {
  const { url } = drill.hall;
  const title = titleIn(drill);
  for (let at = 0; at < 2; at++) await visit(context, url, title);
  const again = await visits(() => visit(context, url, title));
  return [{ what: `home again, a member of ${drill.plan.circles.length} circles`, value: again, unit: "ms" }];
}
