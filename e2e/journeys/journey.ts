import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "@unionhall/member";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { launchShell, sharedShell } from "../engines/chromium.ts";
import { patience } from "../engines/engine.ts";
import { Keyboard } from "../tasks/hand.ts";
import type { Cable } from "./cable.ts";
import { layCable } from "./cable.ts";
import type { HallOptions, JourneyHall } from "./hall.ts";
import { openJourneyHall } from "./hall.ts";
import { handsAt } from "./hands.ts";
import type { Person } from "./person.ts";
import { person } from "./person.ts";
import { english, spanish } from "./screen-words.ts";
import { spokenFor } from "./tongue.ts";
import type { Watched } from "./watch.ts";
import { watch } from "./watch.ts";

/** A person with a phone: a browser that shares nothing with any other, on a cable of its own. */
export interface OnPhone extends Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cable: Cable;
  readonly watched: Watched;
  /** Goes where Tab and the arrows bring it. */
  readonly keyboard: Keyboard;
  /** What their screen says where the journey says this. */
  readonly says: (said: string) => string;
}

export interface PhoneOptions extends BrowserContextOptions {
  /** What the journey's lines about them are written in. They speak it, unless the languages of all people are swapped. */
  readonly language?: Language;
}

const locales: Readonly<Record<Language, string>> = { en: "en-GB", es: "es-MX" };

/** The smallest phone that the app is made for. */
const smallPhone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** It hears beeps, and whoever is asked whether it may says yes. */
const microphone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** Chromium asks its makers how to fill in any form there is. It asks for itself: no page can make or stop it. */
const askedByTheBrowser = "content-autofill.googleapis.com";

export interface JourneyOptions extends HallOptions {
  /** A second hall, which the app of the first may reach. */
  readonly twoHalls?: boolean;
  /** Phones keep the app for when there is no hall, as they do where nobody forbids it: a fifth of what a phone computes as it comes. */
  readonly keepsApp?: boolean;
}

/** One running hall, or two, one Chromium, and people who each have a phone in it. */
export class Journey {
  readonly hall: JourneyHall;
  readonly #second: JourneyHall | null;
  readonly phones: OnPhone[] = [];
  readonly #browser: Browser;
  readonly #serviceWorkers: "allow" | "block";

  private constructor(hall: JourneyHall, second: JourneyHall | null, browser: Browser, keepsApp: boolean) {
    this.hall = hall;
    this.#second = second;
    this.#browser = browser;
    this.#serviceWorkers = keepsApp ? "allow" : "block";
  }

  static async begin({ twoHalls = false, keepsApp = false, ...options }: JourneyOptions): Promise<Journey> {
    const second = twoHalls ? await openJourneyHall() : null;
    const hall = await openJourneyHall(second === null ? options : { ...options, connect: second.url });
    const browser =
      hall.pin === null
        ? await sharedShell(microphone)
        : // One that trusts this hall's certificate, and is for it alone.
          await launchShell([`--ignore-certificate-errors-spki-list=${hall.pin}`, ...microphone]);
    return new Journey(hall, second, browser, keepsApp);
  }

  get second(): JourneyHall {
    if (this.#second === null) throw new Error("this journey has one hall");
    return this.#second;
  }

  async phone(name: string, { language: written = "en", ...options }: PhoneOptions = {}): Promise<OnPhone> {
    const { language, tongue } = await spokenFor(written);
    const cable = await layCable(this.hall, this.#second);
    const ways = { proxy: { server: cable.proxy }, serviceWorkers: this.#serviceWorkers };
    const context = await this.#browser.newContext({ ...smallPhone, locale: locales[language], ...options, ...ways });
    context.setDefaultTimeout(patience);
    const watched = watch(context);
    const page = await context.newPage();
    const who = person(name, handsAt(page, tongue), written === "es" ? spanish : english);
    const says = (said: string): string => only(tongue(said));
    const phone = { ...who, page, context, cable, watched, says, keyboard: new Keyboard(page, tongue) };
    this.phones.push(phone);
    return phone;
  }

  /** Whatever happened, nobody's browser asked anyone but the hall for anything. */
  nobodyElseWasAsked(): void {
    for (const { name, cable } of this.phones)
      expect(
        [...cable.hosts].filter((host) => host !== this.hall.host && host !== askedByTheBrowser),
        `hosts that ${name}'s browser asked`,
      ).toEqual([]);
  }

  /** What everybody saw when it went wrong. Returns the folder. */
  async pictures(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "unionhall-failed-journey-"));
    const pages = this.phones.flatMap(({ name, context }) => context.pages().map((page) => ({ name, page })));
    const taking = pages.map(({ name, page }, at) =>
      page.screenshot({ path: join(folder, `${at}-${name.replace(/\W+/g, "-")}.png`), timeout: 5_000 }),
    );
    await Promise.allSettled(taking);
    return folder;
  }

  async end(): Promise<void> {
    await Promise.all(this.phones.map(({ context }) => context.close()));
    if (this.hall.pin !== null) await this.#browser.close();
    await Promise.all(this.phones.map(({ cable }) => cable.close()));
    await this.hall.close();
    await this.#second?.close();
  }
}

/** A test that is one journey. When it fails, it says where the pictures lie. */
export function journey(title: string, story: (at: Journey) => Promise<void>, options: JourneyOptions = {}): void {
  test(title, async () => {
    const at = await Journey.begin(options);
    try {
      await story(at);
      at.nobodyElseWasAsked();
    } catch (error) {
      const folder = await at.pictures();
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nPictures: ${folder}`, {
        cause: error,
      });
    } finally {
      await at.end();
    }
  });
}

function only(ways: readonly string[]): string {
  if (ways.length !== 1) throw new Error(`this is said in several ways: ${ways.join(", ")}`);
  return ways[0]!;
}

/** Waits until a list is as long as it is to be. */
export async function settled(read: () => Promise<readonly string[]>, length: number): Promise<readonly string[]> {
  await expect.poll(read).toHaveLength(length);
  return read();
}

/** Waits until the browser has kept the app, so that it opens without the hall. */
export async function appIsKept({ page }: OnPhone): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
