import type { BrowserContext, Page } from "playwright-core";
import { handsAt } from "../journeys/hands.ts";
import { english } from "../journeys/screen-words.ts";
import { type BenchChild, withBenchChild } from "./bench-child.ts";
import { drawnAfter } from "./drawn-after.ts";
import { type MuchDecided, muchDecided } from "./much-decided.ts";
import { asOldPhone } from "./old-phone.ts";
import type { Measured } from "./row.ts";
import { middleOf } from "./row.ts";
import { visit, visits } from "./visit.ts";

const size = { people: 1_000, decisions: 5_000, signers: 100 } as const;
const title = "Bench";
const tries = 5;
/** Half a million signatures are looked at, and that at the full speed of this machine. */
const wholeBook = 15 * 60_000;

/** What a circle that has decided for years is to a phone that has read all of it: coming home, and its decision log. */
export function measureDecisions(context: BrowserContext): Promise<readonly Measured[]> {
  return withBenchChild("decided", (child) => lookInto(child, context));
}

async function lookInto(child: BenchChild, context: BrowserContext): Promise<readonly Measured[]> {
  const decided = await muchDecided(child, size);
  await readAll(await context.newPage(), decided);
  const again = await homeAgain(context, decided);
  return rowsOf(again, await measureLog(context, decided));
}

function rowsOf(again: number, { opened, searched, one }: Log): readonly Measured[] {
  const of = `a circle of ${size.people} members and ${size.decisions} decisions`;
  return [
    { what: `home again, a member of ${of}`, value: again, unit: "ms" },
    { what: "its decision log opened", value: opened, unit: "ms", most: 1_000 },
    { what: "words searched in it", value: searched, unit: "ms", most: 1_000 },
    { what: "one of its decisions opened for the first time", value: one, unit: "ms" },
  ];
}

/** A device that has read the book from its first entry. Closes the page. */
async function readAll(page: Page, { link, circle, tool }: MuchDecided): Promise<void> {
  const hands = handsAt(page);
  await hands.goto(link);
  await hands.sees(english.thisDevice);
  await hands.press(english.thisDevice);
  await page.getByRole("link").filter({ hasText: title }).first().waitFor({ timeout: wholeBook });
  await page.evaluate((hash) => void (location.hash = hash), logAt({ circle, tool }));
  await page.getByRole("searchbox").waitFor({ timeout: wholeBook });
  const older = page.getByRole("button", { name: "Read it now" });
  if (await older.isVisible()) {
    await older.click();
    await older.waitFor({ state: "detached", timeout: wholeBook });
  }
  await page.close();
}

function logAt({ circle, tool }: Pick<MuchDecided, "circle" | "tool">): string {
  return `#/circle/${circle}/room/${tool}`;
}

async function homeAgain(context: BrowserContext, { url }: MuchDecided): Promise<number> {
  for (let at = 0; at < 2; at++) await visit(context, url, title);
  return visits(() => visit(context, url, title));
}

interface Log {
  readonly opened: number;
  readonly searched: number;
  readonly one: number;
}

async function measureLog(context: BrowserContext, decided: MuchDecided): Promise<Log> {
  const page = await context.newPage();
  await asOldPhone(page);
  await page.goto(decided.url);
  await page.getByRole("link").filter({ hasText: title }).first().waitFor({ timeout: wholeBook });
  const all: Log[] = [];
  for (let at = 0; at < tries; at++) {
    // What is done behind a screen has its time too, as on a phone that somebody looks at.
    await page.waitForTimeout(3_000);
    const opened = await drawnAfter(page, { hash: logAt(decided) }, "input[type=search]");
    await page.waitForTimeout(1_000);
    const searched = await drawnAfter(page, { words: `harbour, no. ${at}` }, "p[role=status].small");
    const href = await page.locator("main .list a.item").first().getAttribute("href");
    const one = await drawnAfter(page, { hash: href ?? "" }, "article .prose");
    all.push({ opened, searched, one });
    await page.evaluate(() => void (location.hash = "#/"));
  }
  await page.close();
  const middle = (of: (log: Log) => number): number => middleOf(all.map(of));
  return {
    opened: middle((log) => log.opened),
    searched: middle((log) => log.searched),
    one: middle((log) => log.one),
  };
}
