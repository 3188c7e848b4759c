import type { Page } from "playwright-core";
import { expect } from "vitest";

interface Kept {
  /** Fetched by this page, and not held by its worker. */
  readonly missing: readonly string[];
  /** Held by its worker, and never fetched by this page. */
  readonly extra: readonly string[];
}

/** How the files of the app that this page has fetched and those that its worker holds differ. */
export function apart(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const files = (urls: readonly string[]): readonly string[] =>
      urls.map((url) => new URL(url).pathname).filter((path) => path.startsWith("/assets/"));
    const [shelf] = await caches.keys();
    const held = files((await (await caches.open(shelf!)).keys()).map(({ url }) => url));
    const fetched = files(performance.getEntriesByType("resource").map(({ name }) => name));
    const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
      some.filter((path) => !others.includes(path));
    return { missing: without(fetched, held), extra: without(held, fetched) };
  });
}

/** Waits until the worker of this page holds all that the page has fetched. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(async () => (await apart(page)).missing).toEqual([]);
}

/** How many files whose paths begin so are held by this page's worker, of whichever version of the app. */
export function heldOf(page: Page, begins: string): Promise<number> {
  return page.evaluate(async (beginning) => {
    const shelves = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return shelves.flat().filter(({ url }) => new URL(url).pathname.startsWith(beginning)).length;
  }, begins);
}

/** What reads papers: it is held where it was used, and nowhere else. */
export const ofPapers = "/assets/pdf-";
