import { expect, test } from "vitest";
import { apart, heldOf, kept, ofPapers } from "./kept.ts";
import { phone, screen, stage } from "./stage.ts";

/* What a browser keeps of the app. */

const { app, opened } = stage();

const keepsApp = { ...phone, serviceWorkers: "allow" } as const;

test("a first visit keeps what it fetched, before its worker was there and after, and fetches no more", async () => {
  await using at = await opened(screen("join"), keepsApp);
  const { page } = at;
  await kept(page);
  await page.getByLabel("Your name here").fill("Ash");
  await page.getByRole("button", { name: "Ask to come in" }).click();
  await page.getByRole("heading", { name: "You are at the door" }).waitFor();
  await expect.poll(() => apart(page)).toEqual({ missing: [], extra: [] });
});

test("once it was here, the app opens without a hall; a newer one waits for the word of the person", async () => {
  await using at = await opened(screen("chat"), keepsApp);
  const { page, context } = at;
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Support team" }).waitFor();
  await context.setOffline(false);

  await page.getByLabel("Say something").fill("half a thought");
  app().publishNewer();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText("A newer version is ready. What you are writing stays.").waitFor();
  await expect.poll(() => page.getByLabel("Say something").inputValue()).toBe("half a thought");
  expect(await heldOf(page, ofPapers)).toBe(0);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Update now" }).click();
  await loaded;
  await page.getByRole("heading", { name: "Support team" }).waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
});
