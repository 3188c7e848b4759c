import { existsSync } from "node:fs";
import { Drill, PageServer, smallUnion } from "@unionhall/drill";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCode } from "../../bin/lib/build.mjs";
import { barriers } from "../barriers.ts";
import { sharedShell } from "../engines/chromium.ts";

let drill: Drill;
let server: PageServer;
let context: BrowserContext;
const failed: unknown[] = [];

beforeAll(async () => {
  await buildCode();
  server = await PageServer.open({
    live: async (ask) => (drill = await Drill.open({ union: smallUnion, takenOver: 1, ...ask })),
    language: "es",
    report: (error) => void failed.push(error),
  });
  context = await (await sharedShell()).newContext({ viewport: { width: 360, height: 740 }, locale: "en-US" });
});
afterAll(async () => {
  await context.close();
  await server[Symbol.asyncDispose]();
});

const app = (page: Page) => page.frameLocator("iframe");

/** By the keyboard alone. */
async function play(page: Page, act: string): Promise<string> {
  await page.locator(`[data-act=${act}]`).press("Enter");
  await page.locator(".leaks").waitFor();
  return page.locator(".happens").innerText();
}

test("on a phone and in Spanish: what I write comes as bytes, a raid finds none of it, and with the plug pulled the app opens elsewhere", async () => {
  const page = await context.newPage();
  await page.goto(server.url);
  // The year is lived first, which takes as long as it takes.
  await page.locator("iframe:not([hidden])").waitFor({ timeout: 120_000 });
  await app(page).getByRole("button", { name: "Este aparato es mío" }).click();
  await app(page)
    .getByRole("link", { name: /Todas y todos/ })
    .first()
    .click();
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  const newest = page.locator("tbody tr").first();
  const before = await newest.innerText();
  await app(page).getByRole("textbox").fill("solo para nosotras");
  await app(page).getByRole("button", { name: "Enviar" }).click();
  await expect.poll(() => newest.innerText()).not.toBe(before);
  expect(await page.locator("main .held").innerText()).not.toContain("nosotras");

  const raid = await play(page, "raid");
  expect(raid).toMatch(/hall\.db/);
  expect(raid).toMatch(/textos encontrados\s+0\s/);

  await play(page, "plug");
  await app(page).getByRole("button", { name: "Este aparato es mío" }).click();
  await app(page)
    .getByRole("link", { name: /Las encontré/ })
    .first()
    .waitFor();
  expect(failed).toEqual([]);

  const { dir } = drill.hall;
  await server[Symbol.asyncDispose]();
  await page.getByText("El simulacro terminó.").waitFor();
  await page.route("**/nothing-there", (asked) => asked.fulfill({ body: "" }));
  for (const address of drill.addresses) {
    await page.goto(`${address}/nothing-there`);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  }
  expect(existsSync(dir)).toBe(false);
});
