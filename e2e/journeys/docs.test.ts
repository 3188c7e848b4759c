import { readFile } from "node:fs/promises";
import type { FileSource } from "@unionhall/member";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { heldOf, ofPapers } from "../kept.ts";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { lockedPaper, paper } from "./paper.ts";
import { join } from "./person.ts";

const title = "The Print Shop";

const bytes = new Uint8Array(await readFile(new URL("../../vectors/pictures/said.jpg", import.meta.url)));

function source(name: string, file: Buffer): FileSource {
  const whole = new Uint8Array(file);
  return {
    name,
    type: "application/pdf",
    which: name,
    length: whole.length,
    state: () => Promise.resolve("printed"),
    read: (at, length) => Promise.resolve(whole.slice(at, at + length)),
  };
}

function darkPoints(page: Page): Promise<number> {
  return page.locator(".pdf-page canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 0 && value < 100).length;
  });
}

journey(
  "two write one document at once: the second is shown what the first saved, and nothing is lost, and a picture stands in it; a paper is read, and is there without signal",
  async (at) => {
    const { member: bo, circle, hallway, invite } = await founder(at.hall, title, "Bo");
    const ash = await at.phone("Ash");
    await join(ash, await invite(), title);
    const docs = { circle, room: await good(bo.rooms.open({ circle, room: hallway }, { what: "docs", title: "" })) };
    const room = await good(bo.rooms.open(docs, { what: "document", title: "How we drive", text: "Two in each van." }));
    await good(bo.rooms.read(docs));
    await good(bo.rooms.read({ circle, room }));
    await good(bo.settled());
    await ash.page.goto(`${new URL(ash.page.url()).origin}/#/circle/${circle}/room/${docs.room}`);
    await ash.page.getByRole("link", { name: /How we drive/ }).click();
    await ash.hands.sees("Two in each van.");
    await ash.page.getByText("More", { exact: true }).click();
    await ash.page.getByRole("button", { name: "Edit", exact: true }).click();
    // Whoever begins in the plain box goes on in it, and that holds no picture.
    await ash.page.locator(".editor").waitFor();
    const box = ash.page.getByRole("textbox", { name: "What you want to say" });
    await box.click();
    await ash.page.keyboard.press("ControlOrMeta+a");
    await ash.page.keyboard.type("Four in each van.");
    await ash.page
      .locator('.editor input[type="file"]')
      .setInputFiles({ name: "van.jpg", mimeType: "image/jpeg", buffer: Buffer.from(bytes) });
    await ash.page.getByLabel("For whoever does not see it").fill("the van, at night");
    await ash.page.getByRole("button", { name: "Put it in", exact: true }).click();
    await ash.page.locator(".writing figure img").waitFor();
    await ash.page.getByRole("button", { name: "Say it otherwise" }).press("Enter");
    const alt = ash.page.getByLabel("For whoever does not see it");
    await expect.poll(() => alt.inputValue()).toBe("the van, at night");
    await alt.fill("our van, at night");
    await ash.page.locator("dialog").getByRole("button", { name: "Save it" }).click();
    await ash.page.getByText("van.jpg: our van, at night").waitFor();
    await good(bo.rooms.write({ circle, room }, "Three in each van."));
    await ash.hands.sees("It has changed since you began");
    await ash.page.getByRole("button", { name: "Save it" }).click();
    await expect.poll(() => ash.page.locator("dialog del").innerText()).toContain("Three");
    await expect.poll(() => ash.page.locator("dialog ins").first().innerText()).toContain("Four");
    await ash.page.getByRole("button", { name: "Save mine" }).click();
    const saved = await until(bo, () => {
      const body = bo.rooms.look({ circle, room })?.body;
      return body?.text.startsWith("Four in each van.") === true ? body : null;
    });
    const { blob } = saved.files[0]!;
    expect(saved.text).toBe(`Four in each van.\n\n![our van, at night](${blob} "16x24")`);
    await ash.page.getByRole("img", { name: "our van, at night" }).waitFor();
    expect(bo.rooms.look({ circle, room })!.body!.before.map(({ text }) => text)).toEqual([
      "Two in each van.",
      "Three in each van.",
    ]);

    // A paper is read where it lies. Kept on the phone it is there without hall and signal, after the app was closed.
    const file = await good(bo.rooms.upload(docs, source("call.pdf", paper("Meet at the depot", "Bring water"))));
    await good(bo.rooms.open(docs, { what: "file", title: "call.pdf", file }));
    const none = await good(bo.rooms.upload(docs, source("none.pdf", Buffer.from("no paper at all"))));
    await good(bo.rooms.open(docs, { what: "file", title: "none.pdf", file: none }));
    const locked = await good(bo.rooms.upload(docs, source("locked.pdf", lockedPaper("Nothing", "to see"))));
    await good(bo.rooms.open(docs, { what: "file", title: "locked.pdf", file: locked }));
    await good(bo.settled());
    const { page, hands } = ash;
    expect(await heldOf(page, ofPapers)).toBe(0);
    await page.getByRole("link", { name: "All docs" }).click();
    await page.getByRole("link", { name: /none\.pdf/ }).click();
    await page.getByRole("button", { name: "Read it here" }).click();
    await hands.sees("This paper is damaged or is none");
    await page.goBack();
    await page.getByRole("link", { name: /locked\.pdf/ }).click();
    await page.getByRole("button", { name: "Read it here" }).click();
    await page.getByText("locked with a password").waitFor({ timeout: 10_000 });
    await page.goBack();
    await page.getByRole("link", { name: /call\.pdf/ }).click();
    await page.getByRole("button", { name: "Read it here" }).click();
    await hands.sees("Page 1 of 2");
    await page.getByText("Meet at the depot").waitFor({ state: "attached" });
    expect(await darkPoints(page)).toBeGreaterThan(100);
    await page.locator(".pdf-page").press("PageDown");
    await hands.sees("Page 2 of 2");
    await page.getByText("Bring water").waitFor({ state: "attached" });
    // Pressed again while it is being drawn, it is drawn again.
    await page.getByRole("button", { name: "Larger" }).dblclick();
    await expect.poll(() => darkPoints(page)).toBeGreaterThan(100);
    await expect.poll(() => heldOf(page, ofPapers)).toBe(2);
    await page.getByText("More", { exact: true }).click();
    await hands.press("Keep it on this device");
    await hands.sees("Kept on this device, ");
    await bo.close();
    ash.cable.cut();
    await ash.context.setOffline(true);
    await hands.reload();
    await page.getByRole("button", { name: "Read it here" }).click();
    await page.getByText("Meet at the depot").waitFor({ state: "attached" });
  },
  { keepsApp: true },
);
