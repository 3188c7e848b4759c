import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { serveScripted } from "../../packages/web/test-support/serve.ts";
import { launchChromium, openProfile } from "../engines/chromium.ts";
import type { JourneyHall } from "../journeys/hall.ts";
import { openJourneyHall } from "../journeys/hall.ts";
import { handsAt } from "../journeys/hands.ts";
import { found, invite, join as joinBy, person, say } from "../journeys/person.ts";
import { measureBallots } from "./ballots.ts";
import { measureCall } from "./call.ts";
import { measureDecisions } from "./decisions.ts";
import { measureFrames } from "./frames.ts";
import { phone, withoutCurves } from "./old-phone.ts";
import type { Measured } from "./row.ts";
import { measureUnion } from "./union.ts";
import { visit, visits } from "./visit.ts";
import { measureYear } from "./year.ts";

const title = "The kitchen table";

const parts: { readonly [name: string]: (browser: Browser) => Promise<readonly Measured[]> } = {
  visits: measureVisits,
  union: () => inProfile(measureUnion),
  call: () => inProfile(measureCall),
  year: () => inProfile(measureYear),
  decisions: () => inProfile(measureDecisions),
  scrolling: measureScrolling,
  ballots: measureBallots,
};

/** What a person waits for on an old phone, in a real browser, at real halls on this machine. `only`: one part of it. */
export async function measureUsable(only: string | null): Promise<readonly Measured[]> {
  const browser = await launchChromium();
  try {
    const rows: Measured[] = [];
    for (const [name, measure] of Object.entries(parts))
      if (only === null || only === name) rows.push(...(await measure(browser)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureScrolling(browser: Browser): Promise<readonly Measured[]> {
  const app = await serveScripted();
  try {
    return await measureFrames(browser, app.url);
  } finally {
    await app.stop();
  }
}

async function measureVisits(browser: Browser): Promise<readonly Measured[]> {
  const rows: Measured[] = [];
  for (const native of [true, false]) {
    // A hall of its own: of three people none lets in whom they invited.
    const hall = await openJourneyHall();
    try {
      const all = await new Visits(browser, hall, await open(browser, hall), native).measure();
      const how = native ? "" : ", native Ed25519 and X25519 taken away";
      rows.push(...all.map((row) => ({ ...row, what: `${row.what}${how}` })));
    } finally {
      await hall.close();
    }
  }
  return rows;
}

/** A circle with something said in it, and links into it. Whoever makes them stays, to let people in. */
async function open(browser: Browser, hall: JourneyHall): Promise<() => Promise<string>> {
  const page = await (await browser.newContext(phone)).newPage();
  const ash = person("Ash", handsAt(page));
  await found(ash, hall.found, title);
  for (let at = 1; at <= 20; at++) await say(ash, `line ${at}`);
  return () => invite(ash);
}

/** A browser of its own that keeps what browsers keep, compiled code as well, and is gone afterwards. */
async function inProfile<T>(run: (context: BrowserContext) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-phone-"));
  const context = await openProfile(dir, phone);
  try {
    return await run(context);
  } finally {
    await context.close();
    await rm(dir, { recursive: true, force: true });
  }
}

class Visits {
  readonly #browser: Browser;
  readonly #hall: JourneyHall;
  readonly #invite: () => Promise<string>;
  readonly #native: boolean;

  constructor(browser: Browser, hall: JourneyHall, link: () => Promise<string>, native: boolean) {
    this.#browser = browser;
    this.#hall = hall;
    this.#invite = link;
    this.#native = native;
  }

  async measure(): Promise<readonly Measured[]> {
    const { url } = this.#hall;
    const link = await this.#invite();
    const first = await visits(() => this.#first(url, "Paste the link someone sent you"));
    const invited = await visits(() => this.#first(link, "Your name"));
    const again = await inProfile((context) => this.#again(context, link));
    return [
      { what: "first visit to the hall's page", value: first, unit: "ms", most: 4_000 },
      { what: "first visit by an invitation", value: invited, unit: "ms", most: 4_000 },
      { what: "home again", value: again.online, unit: "ms", most: 1_000 },
      { what: "home again, offline", value: again.offline, unit: "ms", most: 1_000 },
      ...(this.#native ? [await this.#uncompiled()] : []),
    ];
  }

  /** In a browser that was never there. */
  async #first(url: string, words: string): Promise<number> {
    const context = await this.#fresh();
    const drawn = await visit(context, url, words);
    await context.close();
    return drawn;
  }

  async #uncompiled(): Promise<Measured> {
    const context = await this.#fresh();
    const { online } = await this.#again(context, await this.#invite());
    await context.close();
    return { what: "home again in a private window, which keeps no compiled code", value: online, unit: "ms" };
  }

  /** Somebody who has joined, from the third visit on: on the first two the browser keeps what it has compiled. */
  async #again(context: BrowserContext, link: string): Promise<{ readonly online: number; readonly offline: number }> {
    const { url } = this.#hall;
    if (!this.#native) await context.addInitScript(withoutCurves);
    const page = await context.newPage();
    await joinBy(person("Bo", handsAt(page)), link, title);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.close();
    for (let at = 0; at < 2; at++) await visit(context, url, title);
    const online = await visits(() => visit(context, url, title));
    await context.setOffline(true);
    return { online, offline: await visits(() => visit(context, url, title, { offline: true })) };
  }

  async #fresh(): Promise<BrowserContext> {
    const context = await this.#browser.newContext(phone);
    if (!this.#native) await context.addInitScript(withoutCurves);
    return context;
  }
}
