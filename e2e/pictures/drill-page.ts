import type { Browser, Page } from "playwright-core";
import { contextFor, pictureOf, type Setting, sizes, still, takeUp } from "./camera.ts";

/** The drill's own page. */
export class DrillPage {
  readonly #page: Page;
  #played = false;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves when the year is lived, and the app beside it is somebody's. */
  static async open(browser: Browser, url: string, language: Setting["language"]): Promise<DrillPage> {
    const page = await (await contextFor(browser, { size: "desk", light: "light", language })).newPage();
    await page.goto(url);
    await page.locator("iframe:not([hidden])").waitFor({ timeout: 900_000 });
    await takeUp(page.frameLocator("iframe"));
    return new DrillPage(page);
  }

  async play(act: string): Promise<void> {
    await this.#page.locator(`[data-act=${act}]`).click();
    await this.#page.locator(".leaks").waitFor({ timeout: 120_000 });
    if (act === "plug") await takeUp(this.#page.frameLocator("iframe"));
    await still(this.#page);
    this.#played = true;
  }

  async picture({ size, light }: Setting): Promise<Buffer> {
    await this.#page.setViewportSize(sizes[size].viewport);
    await this.#page.emulateMedia({ colorScheme: light });
    if (this.#played) await this.#page.locator(".happens").evaluate(showEnd);
    const picture = await pictureOf(this.#page);
    await this.#page.evaluate(() => scrollTo(0, 0));
    await this.#page.setViewportSize(sizes.desk.viewport);
    return picture;
  }
}

/** What an act ends by saying, in a page that has another size than the one in which it was said. */
function showEnd(log: Element): void {
  log.scrollTop = log.scrollHeight;
  log.scrollIntoView({ block: "end" });
}
