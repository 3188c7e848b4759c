import type { Drill } from "@unionhall/drill";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Bytes } from "@unionhall/protocol";
import { contextFor, still, takeUp } from "./camera.ts";
import { Film } from "./film.ts";

const says = "I have the long cord. I'll bring it at noon.";

/** A member's moment beside what the server holds; then the server is raided. */
export async function filmOf(
  browser: Browser,
  url: string,
  drill: Drill,
): Promise<{ readonly film: Bytes; readonly still: Bytes }> {
  const context = await contextFor(browser, { size: "desk", light: "light", language: "en" });
  const page = await context.newPage();
  await page.goto(url);
  const app = await openChat(page, drill);
  const film = await Film.of(page);
  await film.moment(2_500);
  const words = says.split(" ");
  for (const [at] of words.entries()) {
    await app.getByRole("textbox").fill(words.slice(0, at + 1).join(" "));
    await film.moment(at === words.length - 1 ? 700 : 220);
  }
  const before = await page.locator("tbody tr").first().textContent();
  await app.getByRole("button", { name: "Send" }).click();
  await page.waitForFunction((was) => document.querySelector("tbody tr")?.textContent !== was, before);
  await still(page);
  await film.moment(3_000);
  await page.locator("[data-act=raid]").click();
  await page.locator(".leaks").waitFor();
  await readAloud(page, film);
  const all = film.end();
  await context.close();
  return all;
}

async function openChat(page: Page, drill: Drill): Promise<FrameLocator> {
  const app = page.frameLocator("iframe");
  await takeUp(app);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  await frame?.evaluate((hash) => void (location.hash = hash), `#/circle/${drill.everyone}/chat`);
  await app.getByRole("textbox").waitFor();
  await still(page);
  return app;
}

/** What happened, step by step, each as long as it takes to read; in the end what leaks. */
async function readAloud(page: Page, film: Film): Promise<void> {
  const happens = page.locator(".happens");
  const steps = await happens.locator("> p").all();
  for (const step of [...steps.slice(0, -1), happens.locator(".leaks")]) {
    await step.evaluate((part) => {
      const log = part.parentElement!;
      log.scrollTop += part.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
    });
    await film.moment(1_700);
  }
  await film.moment(2_500);
}
