import { readFile } from "node:fs/promises";
import type { FileSource } from "@unionhall/member";
import { expect } from "vitest";
import { good, openHeadless, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { found, invite } from "./person.ts";

const title = "The Print Shop";
const bytes = new Uint8Array(300_000).map((_, at) => (at * 31 + (at >> 8)) % 251);

const zine: FileSource = {
  name: "zine <b>3</b>.html",
  type: "text/html",
  which: "zine",
  length: bytes.length,
  state: () => Promise.resolve("printed"),
  read: (at, length) => Promise.resolve(bytes.slice(at, at + length)),
};

journey("a file that somebody sent is saved from the chat, byte for byte, and is no page of the app", async (at) => {
  const ash = await at.phone("Ash");
  await found(ash, at.hall.found, title);
  const bo = await openHeadless();
  const circle = await good(bo.join({ link: await invite(ash), name: "Bo", language: "en" }));
  await until(bo, () => bo.circle(circle)?.state === "in");
  await good(bo.sendFile(circle, zine));
  await ash.hands.sees("zine <b>3</b>.html (300 kB)");
  const saved = ash.page.waitForEvent("download");
  await ash.page.getByRole("button", { name: /^Save/ }).click();
  const download = await saved;
  expect((await readFile(await download.path())).equals(bytes)).toBe(true);
  expect(ash.page.context().pages()).toHaveLength(1);
  await bo.close();
});
