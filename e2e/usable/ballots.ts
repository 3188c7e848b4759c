import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { inRoot } from "../../bin/lib/root.mjs";
import { bundled, serve } from "../engines/serve.ts";
import { asOldPhone, phone } from "./old-phone.ts";
import type { Measured } from "./row.ts";

/** As the page of `npm run bench` leaves it. */
interface Times {
  readonly what: string;
  readonly locked: number;
  readonly checked: number;
}

/** What a secret ballot costs whoever casts or checks it in a browser on an old phone. */
export async function measureBallots(browser: Browser): Promise<readonly Measured[]> {
  const main = pathToFileURL(inRoot("packages", "cli", "src", "bench", "ballots-page.ts"));
  const site = await serve(await bundled(main));
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await asOldPhone(page);
    await page.goto(site.url);
    await page.waitForFunction(() => Reflect.has(globalThis, "ballotTimes"), null, { timeout: 300_000 });
    const all = await page.evaluate(() => Reflect.get(globalThis, "ballotTimes") as readonly Times[]);
    return all.flatMap(({ what, locked, checked }): Measured[] => [
      { what: `a secret ballot of ${what}, locked and proven`, value: locked, unit: "ms" },
      { what: `a secret ballot of ${what}, checked`, value: checked, unit: "ms" },
    ]);
  } finally {
    await context.close();
    await site.close();
  }
}
