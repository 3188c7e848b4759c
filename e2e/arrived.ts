import type { Page } from "playwright-core";

/** The screen stands, and no part of it is still being fetched. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForSelector("h1");
  await page.waitForSelector(".opening", { state: "detached" });
}
