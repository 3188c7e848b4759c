import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";

export type Size = "phone" | "desk";

export const sizes = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;

/** How a picture is taken: where, in which light, and in which language. */
export interface Setting {
  readonly size: Size;
  readonly light: "light" | "dark";
  readonly language: "en" | "es";
}

/** Each language on both sizes, and in both lights. */
export const settings: readonly Setting[] = [
  { size: "phone", light: "light", language: "en" },
  { size: "phone", light: "dark", language: "es" },
  { size: "desk", light: "dark", language: "en" },
  { size: "desk", light: "light", language: "es" },
];

/** A browser as somebody has it. Nothing moves in it, no cursor blinks, and no bar for scrolling takes its edge. */
export async function contextFor(browser: Browser, { size, light, language }: Setting): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...sizes[size],
    colorScheme: light,
    locale: language === "en" ? "en-US" : "es-MX",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    bypassCSP: true,
  });
  await context.addInitScript(() =>
    addEventListener("DOMContentLoaded", () => document.documentElement.style.setProperty("scrollbar-width", "none")),
  );
  return context;
}

/** What is seen of a page, in WebP, once it is drawn. */
export async function pictureOf(page: Page, quality = 60): Promise<Buffer> {
  await page.addStyleTag({ content: "* { caret-color: transparent !important }" });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send("Page.captureScreenshot", {
    format: "webp",
    quality,
    captureBeyondViewport: false,
  });
  await chromium.detach();
  return Buffer.from(data, "base64");
}

/** Resolves when a page has said all that it has to say for the moment: nothing changed in it for a third of a second. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const over = (): void => {
          watch.disconnect();
          resolve();
        };
        let quiet = setTimeout(over, 350);
        const watch = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(over, 350);
        });
        watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(over, 5_000);
      }),
  );
}

/** Who is asked whether this device is theirs says yes, and is at home; what tells them so has come and gone. */
export async function takeUp(app: Page | FrameLocator): Promise<void> {
  await app.locator("main .btn.go").click();
  await app.locator(".notices p").waitFor({ timeout: 60_000 });
  await app.locator('main a[href^="#/circle/"]').first().waitFor();
  await app.locator(".notices p").waitFor({ state: "detached" });
}
