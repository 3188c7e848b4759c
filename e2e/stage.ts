import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import type { Language } from "@unionhall/member";
import { afterAll, beforeAll } from "vitest";
import { arrived } from "./arrived.ts";
import { sharedShell } from "./engines/chromium.ts";
import type { ScreenShown } from "../packages/web/test-support/screens.ts";
import { screens } from "../packages/web/test-support/screens.ts";
import type { ScriptedApp } from "../packages/web/test-support/serve.ts";
import { serveScripted } from "../packages/web/test-support/serve.ts";

interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: refused by the policy, thrown, not found. */
  readonly complaints: readonly string[];
}

export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

export const screen = (name: string): ScreenShown => {
  const found = screens.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no screen ${name}`);
  return found;
};

/** A page that nobody looks at, and the scene that is still in it as it began. */
interface Idle {
  readonly page: Page;
  readonly holds: string | null;
}

interface Stage {
  readonly app: () => ScriptedApp;
  /**
   * In a browser that keeps nothing of who used it before but the files of the app, unless they took hold of its `context`. The app is
   * kept there where `serviceWorkers` says so: it is fetched and stored a second time.
   */
  readonly opened: (shown: ScreenShown, options?: BrowserContextOptions) => Promise<Opened>;
  /**
   * To be looked at alone, in English first, on a phone in the light: in a browser that looked at other screens before. Who was in
   * the same scene goes on to it by its address, as people do; else the browser kept the files of the app and nothing else. It is
   * most of what `opened` takes to begin a browser, fetch all, compile it and begin. There is no service worker.
   */
  readonly looked: (shown: ScreenShown) => Promise<Opened>;
}

/** The app with its scripted member and a browser, for as long as the tests of a file run. */
export function stage(): Stage {
  let app: ScriptedApp;
  let browser: Browser;
  const idle: Idle[] = [];
  beforeAll(async () => {
    app = await serveScripted();
    browser = await sharedShell();
  });
  const contexts = new Contexts(() => browser);
  afterAll(async () => {
    await Promise.all(idle.map(({ page }) => page.context().close()));
    await contexts.close();
    await app.stop();
  });
  let opens = 0;
  // Another number: to go on to the same address with another # would open nothing anew.
  const addressOf = ({ scene, hash }: ScreenShown, content: Language): string =>
    `${app.url}/?scene=${scene}&content=${content}&opens=${++opens}${hash}`;
  const opened: Stage["opened"] = async (shown, options = phone) => {
    const { userAgent } = shown;
    const asked = { serviceWorkers: "block", ...options, ...(userAgent === undefined ? {} : { userAgent }) } as const;
    const used = await contexts.take(asked);
    const page = await used.context.newPage();
    const { complaints } = listenTo(page);
    await goTo(page, shown, addressOf(shown, options.locale === "es-MX" ? "es" : "en"));
    return {
      page,
      complaints,
      // What they do to it nobody else is to find.
      get context() {
        used.isSpoiled = true;
        return used.context;
      },
      [Symbol.asyncDispose]: async () => {
        await contexts.put(used, page);
      },
    };
  };
  const looked: Stage["looked"] = async (shown) => {
    // What a browser calls itself is settled as it begins.
    if (shown.userAgent !== undefined) return opened(shown, { ...phone, locale: "en-US" });
    const at = idle.findIndex(({ holds }) => holds === shown.scene);
    const { page, holds } = idle.splice(at, 1)[0] ?? { page: await forgetful(browser), holds: null };
    const { complaints, deaf } = listenTo(page);
    await page.setViewportSize(phone.viewport!);
    await page.emulateMedia({ colorScheme: "light" });
    // Nor is anything pointed at.
    await page.mouse.move(-1, -1);
    if (holds === shown.scene) await goOnTo(page, shown.hash);
    else await page.goto(addressOf(shown, "es"));
    await arrived(page);
    const before = await page.evaluate(whatIsKept);
    await act(page, shown);
    const rest = async (): Promise<void> => {
      deaf();
      // What only opened something on its screen is closed as that is left.
      const isAsItWas = shown.write === undefined && (await page.evaluate(whatIsKept)) === before;
      idle.push({ page, holds: isAsItWas ? shown.scene : null });
    };
    return { page, context: page.context(), complaints, [Symbol.asyncDispose]: rest };
  };
  return { app: () => app, opened, looked };
}

interface Used {
  readonly context: BrowserContext;
  readonly how: string;
  isSpoiled: boolean;
}

/** Those in which nobody is, by what was asked of them. In one that had the app before, it is neither fetched nor compiled again. */
class Contexts {
  readonly #browser: () => Browser;
  readonly #free: Used[] = [];

  constructor(browser: () => Browser) {
    this.#browser = browser;
  }

  async take(options: BrowserContextOptions): Promise<Used> {
    const how = JSON.stringify(options);
    const at = this.#free.findIndex((used) => used.how === how);
    if (at >= 0) return this.#free.splice(at, 1)[0]!;
    return { context: await this.#browser().newContext(options), how, isSpoiled: options.serviceWorkers === "allow" };
  }

  async put(used: Used, page: Page): Promise<void> {
    if (used.isSpoiled) return used.context.close();
    await page.evaluate(() => localStorage.clear());
    await page.close();
    this.#free.push(used);
  }

  async close(): Promise<void> {
    await Promise.all(this.#free.map(({ context }) => context.close()));
  }
}

/** A page that begins each time as if nothing had been kept. */
async function forgetful(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...phone, locale: "en-US", serviceWorkers: "block" });
  await context.addInitScript(() => [localStorage, sessionStorage].forEach((kept) => kept.clear()));
  return context.newPage();
}

function listenTo(page: Page): { readonly complaints: readonly string[]; readonly deaf: () => void } {
  const complaints: string[] = [];
  const thrown = (error: Error): void => void complaints.push(String(error));
  const said = (message: ConsoleMessage): void => {
    if (message.type() === "error") complaints.push(message.text());
  };
  page.on("pageerror", thrown).on("console", said);
  return { complaints, deaf: () => void page.off("pageerror", thrown).off("console", said) };
}

async function goTo(page: Page, shown: ScreenShown, address: string): Promise<void> {
  await page.goto(address);
  await arrived(page);
  await act(page, shown);
}

async function act(page: Page, { press = [], write }: ScreenShown): Promise<void> {
  const pressAll = async (selectors: readonly string[]): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click();
  };
  await pressAll(press);
  if (write !== undefined) {
    await page.locator(write.into).fill(write.words);
    await pressAll(write.after);
  }
  await arrived(page);
}

/** By way of nowhere, so that nothing of a screen is left that has the same address. */
async function goOnTo(page: Page, hash: string): Promise<void> {
  await speak(page, "en-US");
  await page.evaluate(async (to) => {
    for (const next of ["#/elsewhere", to]) {
      const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = next;
      await gone;
      // It is drawn by then, and what follows of that is done.
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    }
  }, hash);
}

/** In the page: how often the scripted member changed, and what the browser keeps. */
function whatIsKept(): string {
  const looks = [...document.documentElement.attributes].filter(({ name }) => name !== "lang");
  return JSON.stringify([
    performance.getEntriesByName("told").length,
    { ...localStorage },
    { ...sessionStorage },
    looks.map(({ name, value }) => [name, value]),
  ]);
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((spoken) => {
    Object.defineProperty(navigator, "languages", { value: [spoken], configurable: true });
    dispatchEvent(new Event("languagechange"));
  }, language);
  await page.waitForSelector(`html[lang=${language.slice(0, 2)}]`);
}

/** The same screen on a desk, in the dark, in Spanish, as it stands. */
export async function onDeskInSpanish(page: Page): Promise<void> {
  await speak(page, "es-MX");
  await page.setViewportSize(desk.viewport!);
  await page.emulateMedia({ colorScheme: "dark" });
}
