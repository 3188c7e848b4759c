import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desk, phone, screen, stage } from "./stage.ts";

/* Prose as it is written: in the editor, under headers as strict as a hall's. */

const { opened } = stage();
const writing = screen("board, writing");

/** What a text looks like: its elements and their words. */
function looks(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((shown) => {
      const bare = (element: Element): string =>
        [...element.childNodes]
          .map((node) => {
            if (!(node instanceof Element)) return node.textContent ?? "";
            const { localName } = node;
            if (["span", "bdi", "a"].includes(localName)) return node.matches(".dim") ? "" : bare(node);
            // What the editor puts where nothing is.
            if (node.matches(".ProseMirror-trailingBreak, .ProseMirror-separator")) return "";
            return `<${localName}>${localName === "br" ? "" : `${bare(node)}</${localName}>`}`;
          })
          .join("");
      return bare(shown).replaceAll("<br>", "\n");
    });
}

async function paste(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  await page.locator(".writing").evaluate((box, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, words);
}

test("what was written with signs, keys and buttons is shown as it was written", async () => {
  await using at = await opened(writing, desk);
  const { page } = at;
  await page.getByLabel("Title").fill("Cooler");
  const box = page.getByRole("textbox", { name: "What you want to say" });
  await box.click();
  await box.pressSequentially("## Who comes\n- Bo, **sure**\n@d");
  await page.getByRole("option", { name: "Dee" }).waitFor();
  await box.press("Enter");
  await box.pressSequentially("with the _good_ cooler\n\n> as last time\n\n\nBring ");
  await page.getByRole("button", { name: "Bold" }).click();
  await box.pressSequentially("water");
  await page.getByRole("button", { name: "Bold" }).click();
  await box.pressSequentially(" and 👩‍👩‍👧 מים");
  await box.press("Shift+Enter");
  await box.pressSequentially("2 * 3 * 4");
  const written = await looks(page, ".writing");
  expect(written).toContain("<li><p><b>@Dee</b> with the <em>good</em> cooler</p></li>");
  await page.getByRole("button", { name: "Post it" }).click();
  await page.getByRole("link", { name: /^Cooler/ }).click();
  await page.locator("article .prose h2").waitFor();
  // What is empty is not kept, and a heading is no deeper than one below what it stands under.
  const shown = written.replaceAll("<p></p>", "").replaceAll("h3>", "h2>");
  expect(await looks(page, "article .prose")).toBe(shown);
  expect(at.complaints).toEqual([]);
});

test("what another page copied comes as its words, however much it is, and what was copied here comes as it was", async () => {
  await using at = await opened(writing, desk);
  const { page } = at;
  const box = page.locator(".writing");
  await paste(page, {
    "text/html": "<b>bold</b><img src=x onerror=alert(1)><script>alert(1)</script>",
    "text/plain": "bold",
  });
  await paste(page, { "text/plain": ", and **so** 🪩\u202e abc" });
  expect(await looks(page, ".writing")).toBe("<p>bold, and <strong>so</strong> 🪩\u202e abc</p>");
  await box.press("ControlOrMeta+a");
  const copied = await box.evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  expect(copied).toContain("bold, and **so**");
  await box.press("ControlOrMeta+a");
  await paste(page, { "text/plain": `${"a line of a very long paste\n".repeat(3_700)}` });
  await page.getByText(/letters too many/).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(/letters too many/).waitFor({ state: "detached" });
  expect(at.complaints).toEqual([]);
});

test("a link is put on what is selected, changed and taken out", async () => {
  await using at = await opened(writing, desk);
  const { page } = at;
  const box = page.locator(".writing");
  await box.pressSequentially("the list");
  await box.press("ControlOrMeta+a");
  const link = async (address: string): Promise<void> => {
    await page.getByRole("button", { name: "Link" }).click();
    await page.getByLabel("Where it leads").fill(address);
    await page.getByRole("button", { name: "Put it in" }).click();
  };
  await link("javascript:alert(1)");
  await page.getByText("That is no address").waitFor();
  await page.getByLabel("Where it leads").fill("shop.example/list");
  await page.getByRole("button", { name: "Put it in" }).click();
  await page.locator('.writing a[data-address="https://shop.example/list"]').waitFor();
  await page.getByRole("button", { name: "Link" }).click();
  await expect.poll(() => page.getByLabel("Where it leads").inputValue()).toBe("https://shop.example/list");
  await page.getByRole("button", { name: "Take the link out" }).click();
  await page.locator(".writing a").waitFor({ state: "detached" });
  expect(at.complaints).toEqual([]);
});

test("the toolbar is one stop for the keyboard, and Tab leads through the editor and out", async () => {
  await using at = await opened(writing, desk);
  const { page } = at;
  await page.getByLabel("Title").focus();
  const focused = (): Promise<string | null> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.className ?? null,
    );
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Bold");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("Italic");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused()).toContain("writing");
  await page.keyboard.type("so");
  expect(await looks(page, ".writing")).toBe("<p><em>so</em></p>");
  await page.keyboard.press("Tab");
  expect(await focused()).not.toContain("writing");
});

test("a text that is given up is gone, and one that is left waits", async () => {
  await using at = await opened(writing, desk);
  const { page } = at;
  const begin = async (): Promise<void> => {
    await page.getByRole("button", { name: "Write a message" }).click();
    await page.locator(".writing").click();
  };
  await page.locator(".writing").pressSequentially("never mind");
  await page.getByRole("button", { name: "Cancel" }).click();
  await begin();
  expect(await looks(page, ".writing")).toBe("<p></p>");
  await page.locator(".writing").pressSequentially("**half** a thought");
  await page.getByRole("link", { name: "Tools" }).click();
  await page.getByRole("main").getByRole("link", { name: "Board" }).click();
  await begin();
  expect(await looks(page, ".writing")).toBe("<p><strong>half</strong> a thought</p>");
});

/** A device with voices: one is its own, one is somebody else's. Each breath that is read takes until it is told to end. */
function withVoices(): void {
  const said: { words: string; voice: string }[] = [];
  let reading: SpeechSynthesisUtterance | null = null;
  const voices = [
    { lang: "en-US", localService: false, default: true, name: "far" },
    { lang: "en-GB", localService: true, default: false, name: "own" },
  ];
  const synthesis = {
    said,
    getVoices: () => voices,
    addEventListener: () => {},
    speak: (breath: SpeechSynthesisUtterance) => {
      said.push({ words: breath.text, voice: breath.voice?.name ?? "" });
      reading = breath;
    },
    cancel: () => void said.push({ words: "(stops)", voice: "" }),
    breathe: () => reading?.dispatchEvent(new Event("end")),
  };
  class Breath extends EventTarget {
    voice: SpeechSynthesisVoice | null = null;
    lang = "";
    text: string;
    constructor(words: string) {
      super();
      this.text = words;
    }
  }
  Object.assign(globalThis, { SpeechSynthesisUtterance: Breath });
  Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
}

interface Spoken {
  readonly said: { readonly words: string; readonly voice: string }[];
  breathe(): void;
}

test("a line and a message are read aloud by the device's own voice, and stop when told to and when one goes on", async () => {
  await using at = await opened(screen("chat"), phone);
  const { page, context } = at;
  await context.addInitScript(withVoices);
  await page.reload();
  const spoken = (): Promise<Spoken["said"]> =>
    page.evaluate(() => (speechSynthesis as unknown as Spoken).said.splice(0));
  await page.getByText("Bringing two tents").tap();
  await page.getByRole("button", { name: "Hear it" }).tap();
  await page.getByRole("button", { name: "Stop" }).waitFor();
  expect(await spoken()).toEqual([
    { words: "(stops)", voice: "" },
    { words: "I can.", voice: "own" },
  ]);
  await page.evaluate(() => (speechSynthesis as unknown as Spoken).breathe());
  await page.getByRole("button", { name: "Stop" }).tap();
  expect((await spoken()).map(({ words }) => words)).toEqual(["Bringing two tents and the good cooler.", "(stops)"]);
  await page.getByRole("link", { name: "Tools" }).tap();
  await page.getByRole("link", { name: "Board" }).tap();
  await page.getByRole("link", { name: /Winter kit/ }).tap();
  await page.getByRole("button", { name: "Hear it" }).first().tap();
  await page.getByRole("button", { name: "Stop" }).waitFor();
  expect((await spoken()).at(-1)).toEqual({ words: "Winter kit list, final", voice: "own" });
  await page.getByRole("link", { name: "Back" }).tap();
  await page.getByRole("heading", { name: "Board" }).waitFor();
  expect((await spoken()).map(({ words }) => words)).toEqual(["(stops)"]);
});

test("where the editor does not come, there is a box, in which people are named all the same", async () => {
  await using at = await opened(screen("board"), { ...phone, serviceWorkers: "block" });
  const { page } = at;
  await page.route(/\/editor-/, (route) => route.abort());
  await page.getByRole("button", { name: "Write a message" }).click();
  await page.getByLabel("Title").fill("Cooler");
  const box = page.getByLabel("What you want to say");
  await box.fill("*Who* comes? @ro");
  await page.getByRole("option", { name: "Rosa" }).tap();
  await expect.poll(() => box.inputValue()).toBe("*Who* comes? @Rosa ");
  await page.getByRole("button", { name: "Post it" }).tap();
  await page.getByRole("link", { name: /^Cooler/ }).tap();
  await page.locator("article em", { hasText: "Who" }).waitFor();
  await page.locator("article .mention", { hasText: "@Rosa" }).waitFor();
});

test("what somebody writes at a call's notes stays under their hands as the window gets narrow", async () => {
  await using notes = await opened(screen("call, notes"), { viewport: { width: 1400, height: 800 } });
  const { page } = notes;
  const box = (await page.getByLabel("Write a line").elementHandle())!;
  await box.focus();
  await page.locator("aside.column").waitFor();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.locator("aside.column").waitFor({ state: "detached" });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
});
