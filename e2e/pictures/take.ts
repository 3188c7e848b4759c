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
import { parts, screens } from "./screens.ts";
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
  if (["film", "drill", ...Object.keys({ ...screens, ...parts })].some(wants))
    await inUnion(language, browser, async ({ drill, page, url }) => {
      if (wants("film")) {
        const { film, still } = await filmOf(browser, url, drill);
        keep("drill.webp", film);
        keep("drill-still.webp", still);
      }
      if (wants("drill")) await takeDrill("drill", page, own, keep);
      await takeScreens(browser, drill, own, wants, keep);
    });
  // In another union, for pictures leave things behind: somebody has walked out.
  const acts = actNames.filter((act) => wants(`drill-${act}`));
  if (acts.length > 0)
    await inUnion(language, browser, async ({ page }) => {
      for (const act of acts) {
        await page.play(act);
        await takeDrill(`drill-${act}`, page, own, keep);
      }
    });
}

/** A union that has lived its year, and its drill's page. */
async function inUnion(
  language: Setting["language"],
  browser: Browser,
  run: (there: { readonly drill: Drill; readonly page: DrillPage; readonly url: string }) => Promise<void>,
): Promise<void> {
  let lived: Drill | undefined;
  const server = await PageServer.open({
    live: async (ask) => (lived = await liveHighTide(ask)),
    language,
    report: (error) => console.error(error),
  });
  try {
    const page = await DrillPage.open(browser, server.url, language);
    await run({ drill: lived!, page, url: server.url });
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

async function takeDrill(name: string, page: DrillPage, own: readonly Setting[], keep: Keep): Promise<void> {
  for (const setting of own) keep(fileOf(name, setting), await page.picture(setting));
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
  for (const [name, screen] of Object.entries({ ...screens, ...parts }).filter(([name]) => wants(name))) {
    const address = await screen.at(places);
    for (const view of views) keep(fileOf(name, view.setting), await view.picture(screen, address));
  }
  for (const view of views) await view[Symbol.asyncDispose]();
}
