import { expect } from "vitest";
import { founder, heardBy, until } from "./headless.ts";
import { handsAt } from "./hands.ts";
import { journey } from "./journey.ts";
import { everythingSent, join, person, say } from "./person.ts";

const title = "Bridge Street";
const instagram =
  "Mozilla/5.0 (Linux; Android 13; SM-A135F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36 Instagram 330.0.0.40.92 Android";

journey("two tabs are not two people: the second says so, and can take over", async (at) => {
  const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
  const bo = await at.phone("Bo");
  await join(bo, await invite(), title);
  await say(bo, "from the first tab");

  const page = await bo.context.newPage();
  const second = person("Bo", handsAt(page));
  await second.hands.goto(bo.page.url());
  await second.hands.sees("Open in another tab");
  await say(bo, "still from the first tab");
  await second.hands.press("Use it here");
  await second.hands.sees("still from the first tab");
  await bo.hands.sees("Open in another tab");
  await say(second, "from the second tab");
  await everythingSent(second);

  await bo.hands.press("Use it here");
  await bo.hands.sees("from the second tab");
  await second.hands.sees("Open in another tab");
  await say(bo, "and from the first again");
  await until(ash, () => heardBy(ash, circle).includes("and from the first again"));
  expect(heardBy(ash, circle)).toEqual([
    "from the first tab",
    "still from the first tab",
    "from the second tab",
    "and from the first again",
  ]);
  await ash.close();
});

journey("an invitation opened inside a messenger is handed to the real browser, unspent", async (at) => {
  const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
  const link = await invite();

  const inside = await at.phone("Bo inside a messenger", { userAgent: instagram });
  await inside.hands.goto(link);
  await inside.hands.sees("You are in the small browser inside Instagram.");
  await inside.hands.sees("Nothing has happened yet: your invitation is unused.");
  const handed = await inside.page.getByRole("link", { name: "Open in my browser" }).getAttribute("href");
  const { host, pathname, hash } = new URL(link);
  expect(handed).toBe(`intent://${host}${pathname}${hash}#Intent;scheme=http;action=android.intent.action.VIEW;end`);
  // Nothing was said to the hall, and nothing was kept.
  expect(inside.watched.urls.filter((url) => new URL(url).pathname === "/wire")).toEqual([]);
  expect(inside.watched.wire).toEqual([]);
  expect(await inside.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

  const outside = await at.phone("Bo");
  await join(outside, link, title);
  await say(outside, "I made it");
  await until(ash, () => heardBy(ash, circle).includes("I made it"));
  await ash.close();
});
