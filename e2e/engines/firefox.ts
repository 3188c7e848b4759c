import { launch } from "puppeteer-core";
import type { Engine, Page } from "./engine.ts";
import { asText, fromText, patience, waitUntilShown } from "./engine.ts";
import { findProgram } from "./find.ts";

/** Debian's Firefox ESR, over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const executablePath = findProgram("firefox-esr", ["firefox-esr", "firefox"]);
  const browser = await launch({ browser: "firefox", executablePath, headless: true });
  return {
    name: "Firefox",
    async open(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const evaluate: Page["evaluate"] = async (expression) => fromText(await page.evaluate(asText(expression)));
      const goto: Page["goto"] = async (to) => void (await page.goto(to));
      await goto(url);
      return {
        goto,
        evaluate,
        click: (selector) => page.locator(selector).click(),
        async type(selector, text) {
          await waitUntilShown(evaluate, selector);
          await page.type(selector, text);
        },
        waitFor: (selector, text) => waitUntilShown(evaluate, selector, text),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
