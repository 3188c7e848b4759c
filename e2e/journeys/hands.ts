import type { Locator, Page } from "playwright-core";
import { errors } from "playwright-core";
import type { Page as EnginePage } from "../engines/engine.ts";
import { patience } from "../engines/engine.ts";
import type { Tongue } from "./tongue.ts";
import { asWritten } from "./tongue.ts";

/** What a person does at a screen: everything is found by what it says, nothing by how it is built. */
export interface Hands {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses the button, link, choice or heading of a fold that is named so. */
  press(name: string): Promise<void>;
  /** Presses the first link that says this among other things, such as a circle in the list. */
  pick(text: string): Promise<void>;
  /** Writes into the field with this label, in the place of what stood there. */
  fill(label: string, text: string): Promise<void>;
  /** Waits until this stands somewhere in view. */
  sees(text: string): Promise<void>;
  /** Waits until this stands nowhere in view. */
  seesNo(text: string): Promise<void>;
  /** What is written in the part of the page that this selector names, line by line. */
  read(selector: string): Promise<readonly string[]>;
}

/** The app sets names apart by marks that nobody sees, so that they may be written in either direction (UAX 9). */
const unseenMarks = "[\\u2068\\u2069]";

/** What a person reads as this text; as a whole name it may have a count behind it, as a tab has. */
function readsAs(text: string, { whole }: { readonly whole: boolean }): RegExp {
  const letters = [...text].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  const pattern = `${unseenMarks}?${letters.join(`${unseenMarks}?`)}${unseenMarks}?`;
  return new RegExp(whole ? `^${pattern}\\s?\\d*$` : pattern);
}

/** Hands at a page of Chromium, whose app may speak another language than what is asked of them. */
export function handsAt(page: Page, tongue: Tongue = asWritten): Hands {
  const inTongue =
    (find: (said: string) => Locator) =>
    (said: string): Locator =>
      tongue(said)
        .map(find)
        .reduce((all, each) => all.or(each));
  const button = (name: string) => page.getByRole("button", { name: readsAs(name, { whole: true }) });
  const link = (name: string) => page.getByRole("link", { name: readsAs(name, { whole: true }) });
  // The name of a choice has its hint in it.
  const choice = (name: string) => page.getByRole("radio", { name: readsAs(name, { whole: false }) });
  const fold = (name: string) => page.locator("summary").filter({ hasText: name });
  const named = inTongue((name) =>
    [link(name), choice(name), fold(name)].reduce((all, each) => all.or(each), button(name)),
  );
  const row = inTongue((text) => page.getByRole("link").filter({ hasText: text, visible: true }));
  const field = inTongue((label) => page.getByLabel(label, { exact: true }).and(page.locator("input, textarea")));
  const shown = inTongue((text) => page.getByText(readsAs(text, { whole: false })));
  const inView = (all: Locator): Locator => all.filter({ visible: true });
  /** Says in plain words what was sought in vain, and what is there instead. */
  const seeking = async (what: string, search: Promise<void>): Promise<void> => {
    try {
      await search;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      const there = (await page.locator("body").innerText()).slice(0, 500);
      throw new Error(`waited ${patience} ms for ${what}; the page shows: ${there}`);
    }
  };
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    press: (name) => seeking(name, inView(named(name)).first().click()),
    pick: (text) => seeking(text, row(text).first().click()),
    fill: (label, text) => seeking(label, inView(field(label)).fill(text)),
    sees: (text) => seeking(text, inView(shown(text)).first().waitFor()),
    seesNo: (text) => seeking(`no ${text}`, inView(shown(text)).first().waitFor({ state: "hidden" })),
    async read(selector) {
      await page.locator(selector).first().waitFor();
      return page.locator(selector).allInnerTexts();
    },
  };
}

/** Hands at a page of any engine, through its driver. */
export function handsIn(page: EnginePage): Hands {
  /** Marks what is sought, so that the driver presses and types there as a person would. */
  const find = async (what: string, seek: string): Promise<string> => {
    const marked = `(() => {
      document.querySelectorAll("[data-found]").forEach((each) => each.removeAttribute("data-found"));
      const shown = (each) => each.checkVisibility({ visibilityProperty: true });
      const found = (${seek})(shown);
      found?.setAttribute("data-found", "");
      return found !== undefined;
    })()`;
    await waitFor(page, marked, what);
    return "[data-found]";
  };
  const seen = (expression: string): string => `${expression}.replace(/${unseenMarks}/g, "")`;
  const inView = (text: string): string => `${seen("document.body.innerText")}.includes(${JSON.stringify(text)})`;
  return {
    goto: (url) => page.goto(url),
    async reload() {
      const here = String(await page.evaluate("location.href"));
      // To go from an address with a # to itself would start nothing anew.
      await page.goto("about:blank");
      await page.goto(here);
    },
    async press(name) {
      const named = `(each) => ${seen('(each.getAttribute("aria-label") ?? each.textContent)')}.trim() === ${JSON.stringify(name)}`;
      const seek = `(shown) => [...document.querySelectorAll("button, a[href], summary")].filter(shown).find(${named})`;
      await page.click(await find(name, seek));
    },
    async pick(text) {
      const said = `(each) => shown(each) && each.textContent.includes(${JSON.stringify(text)})`;
      await page.click(await find(text, `(shown) => [...document.querySelectorAll("a[href]")].find(${said})`));
    },
    async fill(label, text) {
      const named = `(each) => each.textContent.trim() === ${JSON.stringify(label)}`;
      const seek = `() => [...document.querySelectorAll("label")].find(${named})?.control ?? undefined`;
      await page.type(await find(label, seek), text);
    },
    sees: (text) => waitFor(page, inView(text), text),
    seesNo: (text) => waitFor(page, `!${inView(text)}`, `no ${text}`),
    async read(selector) {
      await page.waitFor(selector);
      const each = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.innerText)`;
      return (await page.evaluate(each)) as readonly string[];
    },
  };
}

async function waitFor(page: EnginePage, condition: string, what: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if ((await page.evaluate(condition)) === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  const seen = String(await page.evaluate("document.body.innerText")).slice(0, 500);
  throw new Error(`waited ${patience} ms for ${what}; the page shows: ${seen}`);
}
