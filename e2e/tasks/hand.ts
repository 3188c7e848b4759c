import type { ElementHandle, Page } from "playwright-core";
import { patience } from "../engines/engine.ts";
import type { Tongue } from "../journeys/tongue.ts";
import { asWritten } from "../journeys/tongue.ts";

/** What somebody does at a screen, by one way alone; it remembers what is pressed. `to` is where a link leads, where two are called alike. */
export interface Hand {
  /** What was pressed since the hand was last at Home, by its name; a field that is gone into is pressed too. */
  readonly pressed: readonly string[];
  press(name: string, to?: string): Promise<void>;
  /** Writes into the field of that name; of a list, takes what begins so. */
  write(field: string, text: string): Promise<void>;
  /** Enter, on whichever keyboard: a letter more. */
  enter(): Promise<void>;
  begin(): void;
}

interface Sought {
  /** In whichever of these ways. */
  readonly names: readonly string[];
  readonly to: string | null;
}

/** Of what can be pressed or written in now, what is called so; what is only called so among other words comes second. */
function called({ names, to }: Sought): HTMLElement | null {
  const plain = (words: string): string =>
    words
      .replaceAll(/[\u2068\u2069]/g, "")
      .replaceAll(/\s+/g, " ")
      .trim();
  // What is written as it will look has no label element that the browser knows of.
  const label = (each: HTMLElement): string | null | undefined =>
    each.getAttribute("aria-label") ??
    (each as HTMLInputElement).labels?.[0]?.textContent ??
    (each.role === "textbox" ? each.ariaLabelledByElements?.[0]?.textContent : undefined);
  const nameOf = (each: HTMLElement): string => plain(label(each) ?? each.textContent);
  const where = document.querySelector("dialog[open]") ?? document;
  const all = [
    ...where.querySelectorAll<HTMLElement>(
      to === null ? "a[href], button, summary, input, textarea, select, [role=textbox]" : `a[href="${to}"]`,
    ),
  ];
  const shown = all.filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(":disabled"));
  const sought = names.map(plain);
  const exact = shown.find((each) => sought.includes(nameOf(each)));
  return exact ?? shown.find((each) => sought.some((name) => nameOf(each).includes(name))) ?? null;
}

/** How often Tab is pressed at least to come there from where the focus is, or zero: what it stops at for sure lies between, in the page's order. */
function stopsTo(target: HTMLElement): number {
  const at = document.activeElement;
  if (at === null || !(at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return 0;
  const between = (each: HTMLElement): boolean =>
    Boolean(at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    Boolean(each.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
  return [...document.querySelectorAll<HTMLElement>("a[href], button, summary, textarea, select")].filter(
    (each) =>
      between(each) &&
      each.tabIndex === 0 &&
      !each.matches(":disabled") &&
      each.checkVisibility({ visibilityProperty: true }),
  ).length;
}

/** Looks each time: what is drawn anew meanwhile is another element of the same name. */
interface Find {
  (): Promise<ElementHandle<HTMLElement>>;
  /** Whether the focus is there. Hundreds of presses of Tab ask, so it is one question to the page. */
  readonly isFocused: () => Promise<boolean>;
}

abstract class OneWay implements Hand {
  readonly pressed: string[] = [];
  protected readonly page: Page;
  readonly #tongue: Tongue;

  constructor(page: Page, tongue: Tongue = asWritten) {
    this.page = page;
    this.#tongue = tongue;
  }

  begin(): void {
    this.pressed.length = 0;
  }

  async press(name: string, to: string | null = null): Promise<void> {
    this.pressed.push(name);
    await this.activate(this.#finding(name, to), name);
  }

  async write(field: string, text: string): Promise<void> {
    const find = this.#finding(field);
    const isList = await (await find()).evaluate((element) => element instanceof HTMLSelectElement);
    if (!(await find.isFocused())) {
      this.pressed.push(field);
      await this.goInto(find, field);
    }
    if (isList) return this.#take(find, text);
    await this.page.keyboard.type(text);
  }

  /** By arrows, as no key of this keyboard has an accent. */
  async #take(find: Find, text: string): Promise<void> {
    const chosen = async (): Promise<string> =>
      (await find()).evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? "");
    await this.page.keyboard.press("Home");
    const isIt = (now: string): boolean => this.#tongue(text).some((each) => now.startsWith(each));
    for (let last = null, now = await chosen(); !isIt(now); now = await chosen()) {
      if (now === last) throw new Error(`nothing in the list begins with ${text}`);
      last = now;
      await this.page.keyboard.press("ArrowDown");
    }
  }

  enter(): Promise<void> {
    return this.page.keyboard.press("Enter");
  }

  protected abstract activate(find: Find, name: string): Promise<void>;
  protected abstract goInto(find: Find, name: string): Promise<void>;

  #finding(name: string, to: string | null = null): Find {
    const sought = { names: this.#tongue(name), to };
    const isFocused = `(${String(called)})(${JSON.stringify(sought)}) === document.activeElement`;
    return Object.assign(() => this.#found(sought), { isFocused: () => this.page.evaluate<boolean>(isFocused) });
  }

  async #found(sought: Sought): Promise<ElementHandle<HTMLElement>> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const found = (await this.page.evaluateHandle(called, sought)).asElement();
      if (found !== null) return found as ElementHandle<HTMLElement>;
      await new Promise((done) => setTimeout(done, 30));
    }
    const there = (await this.page.locator("body").innerText()).slice(0, 800);
    throw new Error(
      `nothing is called ${sought.names.join(" or ")}; pressed: ${this.pressed.join(", ")}; the page shows: ${there}`,
    );
  }
}

/** A finger: what is tapped is where it can be seen and nothing lies over it. */
export class Touch extends OneWay {
  protected async activate(find: Find): Promise<void> {
    for (;;) {
      const at = await find();
      try {
        return await at.tap();
      } catch (error) {
        // Drawn anew before the finger came down: it goes to what stands there now.
        if (await at.evaluate((element) => element.isConnected)) throw error;
      }
    }
  }

  protected goInto(find: Find): Promise<void> {
    return this.activate(find);
  }
}

/** More than stands on any screen. */
const mostTabs = 120;

/** A keyboard alone: the focus goes where Tab and the arrows bring it. */
export class Keyboard extends OneWay {
  protected async activate(find: Find, name: string): Promise<void> {
    const type = await (await find()).evaluate((element) => (element instanceof HTMLInputElement ? element.type : ""));
    if (type === "radio") return this.#choose(find, name);
    await this.goInto(find, name);
    await this.page.keyboard.press(type === "checkbox" ? "Space" : "Enter");
  }

  protected async goInto(find: Find, name: string): Promise<void> {
    // As each press is looked after, this halves what is looked at.
    for (let stops = await (await find()).evaluate(stopsTo); stops > 0; stops--) await this.page.keyboard.press("Tab");
    await this.#press("Tab", mostTabs, name, find.isFocused);
  }

  /** Tab finds the choice that is taken; the arrows take another. */
  async #choose(find: Find, name: string): Promise<void> {
    const isGroup = async (): Promise<boolean> =>
      (await find()).evaluate(
        (element) => document.activeElement?.getAttribute("name") === element.getAttribute("name"),
      );
    await this.#press("Tab", mostTabs, name, isGroup);
    await this.#press("ArrowDown", 9, name, find.isFocused);
  }

  async #press(key: string, most: number, name: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; !(await isThere()); presses++) {
      if (presses > most) throw new Error(`${most} presses of ${key} do not come to ${name}`);
      await this.page.keyboard.press(key);
    }
  }
}
