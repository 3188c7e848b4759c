import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./engines/chromium.ts";
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

interface Stage {
  readonly app: () => ScriptedApp;
  readonly opened: (shown: ScreenShown, options?: BrowserContextOptions) => Promise<Opened>;
}

/** The screen stands, and no part of it is still being fetched. */
async function arrived(page: Page): Promise<void> {
  await page.waitForSelector("h1");
  await page.waitForSelector(".opening", { state: "detached" });
}

/** The app with its scripted member and a browser, for as long as the tests of a file run. */
export function stage(): Stage {
  let app: ScriptedApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await serveScripted();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  const opened: Stage["opened"] = async (shown, options = phone) => {
    const { userAgent } = shown;
    const context = await browser.newContext({ ...options, ...(userAgent === undefined ? {} : { userAgent }) });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const content = options.locale === "es-MX" ? "es" : "en";
    await page.goto(`${app.url}/?scene=${shown.scene}&content=${content}${shown.hash}`);
    await arrived(page);
    const press = async (selectors: readonly string[]): Promise<void> => {
      for (const selector of selectors) await page.locator(selector).first().click();
    };
    await press(shown.press ?? []);
    if (shown.write !== undefined) {
      await page.locator(shown.write.into).fill(shown.write.words);
      await press(shown.write.after);
    }
    await arrived(page);
    return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() };
  };
  return { app: () => app, opened };
}
