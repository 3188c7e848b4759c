import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../engines/chromium.ts";
import type { JourneyHall } from "../journeys/hall.ts";
import { openJourneyHall } from "../journeys/hall.ts";
import { handsAt } from "../journeys/hands.ts";
import { found, invite, join, person, say } from "../journeys/person.ts";
import { asOldPhone, withoutCurves } from "./old-phone.ts";

/** How long one thing took, from the address typed until it could be used. */
export interface Taken {
  readonly what: string;
  /** Milliseconds, the median of all tries. */
  readonly ms: number;
  readonly most?: number;
}

const tries = 5;
const title = "The kitchen table";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "en-GB" };

/** What a person waits for on an old phone, in a real browser, at a real hall on this machine. */
export async function measureUsable(): Promise<readonly Taken[]> {
  const hall = await openJourneyHall();
  const browser = await launchChromium();
  try {
    const link = await open(browser, hall);
    const rows: Taken[] = [];
    for (const curves of [true, false]) {
      const how = curves ? "" : ", native Ed25519 and X25519 taken away";
      const all = await new Visits(browser, hall, link, curves).measure();
      rows.push(...all.map((row) => ({ ...row, what: `${row.what}${how}` })));
    }
    return rows;
  } finally {
    await browser.close();
    await hall.close();
  }
}

/** A circle with something said in it, and a link into it. Whoever made the link stays, to let people in. */
async function open(browser: Browser, hall: JourneyHall): Promise<() => Promise<string>> {
  const page = await (await browser.newContext(phone)).newPage();
  const ash = person("Ash", handsAt(page));
  await found(ash, hall.found, title);
  for (let at = 1; at <= 20; at++) await say(ash, `line ${at}`);
  return () => invite(ash);
}

class Visits {
  readonly #browser: Browser;
  readonly #hall: JourneyHall;
  readonly #invite: () => Promise<string>;
  readonly #curves: boolean;

  constructor(browser: Browser, hall: JourneyHall, link: () => Promise<string>, curves: boolean) {
    this.#browser = browser;
    this.#hall = hall;
    this.#invite = link;
    this.#curves = curves;
  }

  async measure(): Promise<readonly Taken[]> {
    const { url } = this.#hall;
    const link = await this.#invite();
    const [first, invited] = [
      await median(() => this.#first(url, (page) => page.getByLabel("Paste the link someone sent you").waitFor())),
      await median(() => this.#first(link, (page) => page.getByLabel("Your name").waitFor())),
    ];
    const context = await this.#context();
    const bo = await context.newPage();
    await join(person("Bo", handsAt(bo)), link, title);
    await bo.evaluate(async () => void (await navigator.serviceWorker.ready));
    await bo.close();
    const home = (page: Page): Promise<void> => page.getByRole("link").filter({ hasText: title }).first().waitFor();
    const again = await median(() => visit(context, url, home));
    await context.setOffline(true);
    const offline = await median(() => visit(context, url, home));
    await context.close();
    return [
      { what: "first visit to the hall's page", ms: first, most: 4_000 },
      { what: "first visit by an invitation", ms: invited, most: 4_000 },
      { what: "home again", ms: again, most: 1_000 },
      { what: "home again, offline", ms: offline, most: 1_000 },
    ];
  }

  async #context(): Promise<BrowserContext> {
    const context = await this.#browser.newContext(phone);
    if (!this.#curves) await context.addInitScript(withoutCurves);
    return context;
  }

  /** In a browser that was never there. */
  async #first(url: string, usable: (page: Page) => Promise<void>): Promise<number> {
    const context = await this.#context();
    try {
      return await visit(context, url, usable);
    } finally {
      await context.close();
    }
  }
}

async function visit(context: BrowserContext, url: string, usable: (page: Page) => Promise<void>): Promise<number> {
  const page = await context.newPage();
  await asOldPhone(page);
  const began = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await usable(page);
  const taken = performance.now() - began;
  await page.close();
  return taken;
}

async function median(run: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < tries; at++) all.push(await run());
  return all.toSorted((a, b) => a - b)[Math.floor(tries / 2)]!;
}
