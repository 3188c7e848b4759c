import type { Drill } from "@unionhall/drill";
import type { Browser, Page } from "playwright-core";
import { arrived } from "../arrived.ts";
import { contextFor, pictureOf, type Setting, still, takeUp } from "./camera.ts";
import type { Screen } from "./screens.ts";

/** The app as one member of the drill's union has it, in one setting; and as somebody has it who is nobody there. */
export class View {
  readonly setting: Setting;
  readonly #mine: Page;
  readonly #outside: Page;

  private constructor(setting: Setting, mine: Page, outside: Page) {
    this.setting = setting;
    this.#mine = mine;
    this.#outside = outside;
  }

  static async open(browser: Browser, drill: Drill, setting: Setting): Promise<View> {
    const mine = await (await contextFor(browser, setting)).newPage();
    await mine.goto(await drill.linkForYou());
    await takeUp(mine);
    return new View(setting, mine, await (await contextFor(browser, setting)).newPage());
  }

  async picture({ outside, writes, presses, shows }: Screen, address: string): Promise<Buffer> {
    const page = outside ? this.#outside : this.#mine;
    await page.goto(new URL(address, page.url()).href);
    if (outside) await page.reload();
    await arrived(page);
    if (writes !== undefined) await page.locator("main input").first().fill(writes);
    if (presses !== undefined) await page.getByRole("button", { name: presses }).click();
    await still(page);
    if (shows !== undefined) await page.getByRole("heading", { name: shows }).evaluate(showFrom);
    return pictureOf(page);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const page of [this.#mine, this.#outside]) await page.context().close();
  }
}

/** What stands there comes to the top, below what stays there. */
function showFrom(heading: HTMLElement | SVGElement): void {
  heading.style.scrollMarginTop = "1rem";
  heading.scrollIntoView({ block: "start" });
}
