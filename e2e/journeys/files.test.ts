import { readFile } from "node:fs/promises";
import type { FileSource, Sink } from "@unionhall/member";
import { expect } from "vitest";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

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
  const { member: bo, circle, invite } = await founder(at.hall, title, "Bo");
  const ash = await at.phone("Ash");
  await join(ash, await invite(), title);
  await good(bo.sendFile(circle, zine));
  await ash.hands.sees("zine <b>3</b>.html (300 kB)");
  const saved = ash.page.waitForEvent("download");
  await ash.page.getByRole("button", { name: /^Save/ }).click();
  const download = await saved;
  expect((await readFile(await download.path())).equals(bytes)).toBe(true);
  expect(ash.page.context().pages()).toHaveLength(1);
  await bo.close();
});

const said = await readFile(new URL("../../vectors/pictures/said.jpg", import.meta.url));

journey(
  "a picture and a paper go with a line, and a voice note alone: they say nothing of who made them, and are shown and heard where they came",
  async (at) => {
    const { member: bo, circle, invite } = await founder(at.hall, title, "Bo");
    const ash = await at.phone("Ash");
    await join(ash, await invite(), title);
    await ash.page.locator('input[type="file"]').setInputFiles([
      { name: "march.jpg", mimeType: "image/jpeg", buffer: said },
      { name: "route.txt", mimeType: "text/plain", buffer: Buffer.from("left, then right") },
    ]);
    await ash.hands.sees("Documents and films go as they are.");
    await ash.page.getByLabel("Say something").fill("from the march");
    await ash.page.getByRole("button", { name: "Send" }).click();
    await until(bo, () => bo.circle(circle)?.lines.at(-1)?.text === "from the march");
    const [picture, paper] = bo.circle(circle)!.lines.at(-1)!.files;
    expect([picture!.name, picture!.type, paper!.name]).toEqual(["march.jpg", "image/jpeg", "route.txt"]);
    const got = new Map<number, Uint8Array>();
    const sink: Sink = {
      read: () => Promise.resolve(new Uint8Array()),
      write: (from, part) => Promise.resolve(void got.set(from, part)),
    };
    await good(bo.getFile(circle, picture!.of, picture!.blob, sink));
    expect(Buffer.concat([...got.values()]).toString("latin1")).not.toContain("Canary");
    const shown = ash.page.getByRole("img", { name: "march.jpg" });
    await shown.waitFor();
    // Turned by a quarter, as its camera held it.
    expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
      16, 24,
    ]);
    await ash.hands.press("Record a voice note");
    await ash.hands.sees("Whoever hears your voice may know you by it");
    await ash.hands.press("Record");
    await ash.page
      .getByRole("timer")
      .getByText(/0:0[1-9]/)
      .waitFor();
    await ash.hands.press("Stop and listen");
    await ash.hands.sees("You can write what it says beside it");
    await ash.hands.press("Send");
    await until(bo, () => bo.circle(circle)?.lines.at(-1)?.files[0]?.voiceNote);
    const [note] = bo.circle(circle)!.lines.at(-1)!.files;
    expect(note!.voiceNote!.ms).toBeGreaterThan(500);
    // Between its beeps the browser's own microphone gives nothing at all.
    expect(Math.max(...note!.voiceNote!.loudness)).toBeGreaterThan(0);
    await ash.page.getByRole("button", { name: /^Play/ }).last().click();
    const sound = ash.page.locator("audio").last();
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
    // It says how long it is, so that any place of it can be gone to.
    const length = await sound.evaluate((audio: HTMLAudioElement) => audio.duration * 1_000);
    expect(Math.abs(length - note!.voiceNote!.ms)).toBeLessThan(100);
    await bo.close();
  },
);
