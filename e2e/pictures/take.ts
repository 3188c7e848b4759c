import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actNames, type Drill, liveHighTide, PageServer } from "@unionhall/drill";
import type { Browser } from "playwright-core";
import { launchChromium } from "../engines/chromium.ts";
import { type Setting, settings } from "./camera.ts";
import { DrillPage } from "./drill-page.ts";
import { filmOf } from "./film-of-drill.ts";
import { fileOf, isPictured, pageOfPictures } from "./page-of-pictures.ts";
import { Places } from "./places.ts";
import { screens } from "./screens.ts";
import { View } from "./view.ts";

type Keep = (file: string, picture: Uint8Array) => void;
type Wants = (name: string) => boolean;

/**
 * Takes a picture of every screen of the app, as one member of the drill's union sees it, of the drill and its acts, and the film
 * that heads the README; and writes the page of them all. `only` those that are named, where some are.
 */
export async function takePictures(
  folder: string,
  only: readonly string[],
  say: (words: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  const keep: Keep = (file, picture) => {
    say(file);
    taken.add(file);
    writeFileSync(join(folder, file), picture);
  };
  const browser = await launchChromium();
  try {
    for (const language of ["en", "es"] as const) {
      say(`A union lives its year (${language}) …`);
      const wants: Wants = (name) => (only.length === 0 || only.includes(name)) && isPictured(name, language);
      await takeIn(language, browser, wants, keep);
    }
  } finally {
    await browser.close();
  }
  if (only.length === 0) dropAllBut(taken, folder);
  writeFileSync(join(folder, "README.md"), pageOfPictures(new Set(readdirSync(folder))));
}

/** What was pictured once, and is no more. */
function dropAllBut(taken: ReadonlySet<string>, folder: string): void {
  for (const file of readdirSync(folder)) if (file.endsWith(".webp") && !taken.has(file)) rmSync(join(folder, file));
}

async function takeIn(language: Setting["language"], browser: Browser, wants: Wants, keep: Keep): Promise<void> {
  const own = settings.filter((setting) => setting.language === language);
  let lived: Drill | undefined;
  const server = await PageServer.open({
    live: async (ask) => (lived = await liveHighTide(ask)),
    language,
    report: (error) => console.error(error),
  });
  try {
    const page = await DrillPage.open(browser, server.url, language);
    const drill = lived!;
    if (language === "en" && wants("film")) {
      const { film, still } = await filmOf(browser, server.url, drill);
      keep("drill.webp", film);
      keep("drill-still.webp", still);
    }
    await takeScreens(browser, drill, own, wants, keep);
    await takeActs(page, own, wants, keep);
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

async function takeActs(page: DrillPage, own: readonly Setting[], wants: Wants, keep: Keep): Promise<void> {
  for (const act of [null, ...actNames]) {
    const name = act === null ? "drill" : `drill-${act}`;
    if (!wants(name)) continue;
    if (act !== null) await page.play(act);
    for (const setting of own) keep(fileOf(name, setting), await page.picture(setting));
  }
}

async function takeScreens(
  browser: Browser,
  drill: Drill,
  own: readonly Setting[],
  wants: Wants,
  keep: Keep,
): Promise<void> {
  const places = await Places.of(drill);
  const views = await Promise.all(own.map((setting) => View.open(browser, drill, setting)));
  for (const [name, screen] of Object.entries(screens).filter(([name]) => wants(name))) {
    const address = await screen.at(places);
    for (const view of views) keep(fileOf(name, view.setting), await view.picture(screen, address));
  }
  for (const view of views) await view[Symbol.asyncDispose]();
}
