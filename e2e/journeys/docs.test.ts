import { readFile } from "node:fs/promises";
import type { FileSource } from "@unionhall/member";
import { expect } from "vitest";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "The Print Shop";

const bytes = new Uint8Array(await readFile(new URL("../../vectors/pictures/said.jpg", import.meta.url)));
const picture: FileSource = {
  name: "the van.jpg",
  type: "image/jpeg",
  which: "the van",
  length: bytes.length,
  state: () => Promise.resolve("taken"),
  read: (at, length) => Promise.resolve(bytes.slice(at, at + length)),
};

journey(
  "two write one document at once: the second is shown what the first saved, and nothing is lost, and a picture stands in it; what is kept on a phone is there without signal",
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
    expect(saved.text).toBe(`Four in each van.\n\n![the van, at night](${blob} "16x24")`);
    await ash.page.getByRole("img", { name: "the van, at night" }).waitFor();
    expect(bo.rooms.look({ circle, room })!.body!.before.map(({ text }) => text)).toEqual([
      "Two in each van.",
      "Three in each van.",
    ]);

    // What is kept on the phone is there without hall and signal, after the app was closed.
    const file = await good(bo.rooms.upload(docs, picture));
    await good(bo.rooms.open(docs, { what: "file", title: "the van.jpg", file }));
    await good(bo.settled());
    await ash.page.getByRole("link", { name: "All docs" }).click();
    await ash.page.getByRole("link", { name: /the van\.jpg/ }).click();
    await ash.page.getByText("More", { exact: true }).click();
    await ash.hands.press("Keep it on this device");
    await ash.hands.sees("Kept on this device, ");
    await bo.close();
    ash.cable.cut();
    await ash.context.setOffline(true);
    await ash.hands.reload();
    await ash.page.getByRole("img", { name: "the van.jpg" }).waitFor();
  },
);
