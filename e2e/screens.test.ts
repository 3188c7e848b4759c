import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { screens } from "../packages/web/test-support/screens.ts";
import { barriers, overhang } from "./barriers.ts";
import { desk, onDeskInSpanish, screen, stage } from "./stage.ts";

/*
 * Every screen of the app, with the scripted member in the place of the real one, built as the product is
 * and under headers as strict as a hall's. Journeys with the real member stand elsewhere.
 */

const { app, opened, looked } = stage();

/** What is pressed, and is not high enough for a thumb. */
function tooSmall(page: Page): Promise<readonly string[]> {
  const pressed = "button, a, summary, input:not([type=radio], [type=checkbox]), textarea, label:has(input)";
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        // A link among words is as high as they are (WCAG 2.2, 2.5.8).
        .filter((element) => !element.matches(".skip, .said a, .prose a"))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.getBoundingClientRect().height < 48)
        .map((element) => element.outerHTML),
    pressed,
  );
}

/*
 * What a machine can look up takes most of the time, and the parts of the app stand on many screens: each screen is gone through in one of
 * both guises, by turns. That each colour can be read on each other, by day and by night, is held in tokens.test.ts.
 */
const all = screens
  .map((one, at) => [one.name, one, at % 2 === 0] as const)
  // What is of one scene is gone through in one go.
  .toSorted(([, one], [, other]) => one.scene.localeCompare(other.scene));

test.concurrent.each(all)(
  "%s on a phone, light, English; on a desk, dark, Spanish; at twice its size",
  async (_name, shown, onPhone) => {
    await using at = await looked(shown);
    if (onPhone) expect(await barriers(at.page)).toEqual([]);
    expect(await tooSmall(at.page)).toEqual([]);
    await onDeskInSpanish(at.page);
    if (!onPhone) expect(await barriers(at.page)).toEqual([]);
    expect(await overhang(at.page)).toBeLessThanOrEqual(0);
    expect(at.complaints).toEqual([]);
  },
);

test("leaving quickly leaves nothing behind, and no way back", async () => {
  await using at = await opened(screen("chat"));
  const { page } = at;
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Leave quickly" }).click();
  for (const step of [null, "goBack", "goBack", "goForward"] as const) {
    if (step !== null) await page[step]().catch(() => null);
    await page.waitForURL("about:blank");
    expect(await page.evaluate(() => document.documentElement.textContent)).toBe("");
  }
  // Whoever means to come in again types the address.
  await page.goto(`${app().url}/?scene=home`);
  await page.getByRole("heading", { name: /Ash/ }).waitFor();
});

test("Escape twice leaves; once closes a dialog", async () => {
  await using at = await opened(screen("people, acts"));
  const { page } = at;
  await page.locator("dialog[open]").waitFor();
  // Time stands still between two presses, however busy the machine is: in all pages of this context, from now on.
  const { clock } = at.context;
  await clock.install();
  await clock.pauseAt(Date.now() + 1_000);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await clock.fastForward(800);
  await page.keyboard.press("Escape");
  await clock.fastForward(800);
  expect(page.url()).toContain("people");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForURL("about:blank");
});

test("a warning over a circle leads to its checks by one link, however many there are", async () => {
  await using at = await opened(screen("chat, what to do"));
  await expect.poll(() => at.page.locator('.banner a[href$="/checks"]').count()).toBe(1);
});

test("stamps are printed without what stands above every screen", async () => {
  await using at = await opened({ ...screen("letters, sheet"), scene: "letters, not kept" });
  const { page } = at;
  await page.locator(".note.trouble").waitFor();
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".note, .banner, .bar, .btn").filter({ visible: true }).count()).toBe(0);
  await expect.poll(() => page.locator(".sheet li").filter({ visible: true }).count()).toBeGreaterThan(0);
  // What a frame calls the page meanwhile is not printed; nor does a browser need to know :has().
  await page.evaluate(() => ((document.title = "People"), dispatchEvent(new Event("beforeprint"))));
  expect(await page.title()).toBe("Paper");
  expect(readFileSync("packages/web/src/styles/print.css", "utf8").replaceAll(/\/\*.*\*\//g, "")).not.toContain(
    ":has(",
  );
});

test("one tab at a time, and either can have it", async () => {
  await using at = await opened(screen("home"));
  const second = await at.context.newPage();
  await second.goto(at.page.url());
  await second.getByRole("heading", { name: "Open in another tab" }).waitFor();
  await second.getByRole("button", { name: "Use it here" }).click();
  await second.getByRole("heading", { name: /Ash/ }).waitFor();
  await at.page.getByRole("heading", { name: "Open in another tab" }).waitFor();
});

test("a draft waits where it was written, and stands in the open nowhere", async () => {
  await using at = await opened(screen("chat"));
  const { page } = at;
  await page.getByLabel("Say something").fill("do not tell anyone yet");
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("link", { name: "Tools" }).click();
  await page.getByRole("link", { name: "Chat" }).click();
  await expect.poll(() => page.getByLabel("Say something").inputValue()).toBe("do not tell anyone yet");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
  expect(stored).not.toContain("tell anyone");
});

test("on a desk Enter sends, Shift and Enter does not", async () => {
  await using at = await opened(screen("chat"), desk);
  const { page } = at;
  const box = page.getByLabel("Say something");
  await box.fill("first");
  await box.press("Shift+Enter");
  await box.pressSequentially("second");
  await box.press("Enter");
  await page.locator(".mine", { hasText: "first\nsecond" }).getByText("waiting for signal").waitFor();
  await expect.poll(() => box.inputValue()).toBe("");
});

test("a line of one's own can be taken back, and leaves a trace", async () => {
  await using at = await opened(screen("chat"));
  const { page } = at;
  await page.getByText("Bringing two tents").click();
  await page.locator("details[open]").getByRole("button", { name: "Take it back" }).click();
  await page.locator("dialog").getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Bringing two tents").waitFor({ state: "detached" });
  await page.getByText("2 lines were taken back").waitFor();
});

test("who is confirmed waits no more; whom one may not confirm has no button", async () => {
  await using at = await opened(screen("people, confirming"));
  const { page } = at;
  const waits = page.getByRole("listitem").filter({ hasText: "by the phone of" });
  await expect.poll(() => waits.filter({ hasText: "Noor" }).getByText("takes somebody else's word").count()).toBe(1);
  await expect.poll(() => waits.filter({ hasText: "Noor" }).getByRole("button").count()).toBe(0);
  await waits
    .filter({ hasText: "Lin" })
    .getByRole("button", { name: /^I know/ })
    .click();
  await waits.filter({ hasText: "Lin" }).waitFor({ state: "detached" });
  await page.getByText("Confirmed.").waitFor();
});

test("the proof that the hall signed two pasts is saved as a file", async () => {
  await using at = await opened(screen("checks, everything found"));
  const { page } = at;
  const saved = page.waitForEvent("download");
  // Two warnings come of it: that there are two pasts, and that this device stays in its own.
  await page.getByRole("button", { name: "Save the proof" }).first().click();
  expect((await saved).suggestedFilename()).toBe("two-pasts.proof");
});

test("words that members wrote stay words, and keep their direction to themselves", async () => {
  await using at = await opened(screen("chat"));
  const { page } = at;
  const nasty = "<img src=x onerror=alert(1)> \u202eabc";
  await page.getByLabel("Say something").fill(nasty);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".mine .said", { hasText: "onerror" }).waitFor();
  await expect.poll(() => page.locator("img").count()).toBe(0);
});

test("a link says where it leads before it is opened, and leads there without a word of where it stood", async () => {
  await using at = await opened(screen("message, a link"));
  const { page, context } = at;
  await page.locator("dialog").getByText("shop.example", { exact: true }).waitFor();
  // Whoever goes back has no dialog over what they come to.
  await page.evaluate(() => void (location.hash = "#/"));
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.goBack();
  await page.locator(".prose a").first().click();
  await context.route("https://shop.example/**", (route) => route.fulfill({ body: "a list" }));
  const asked = context.waitForEvent("request", (request) => request.url() === "https://shop.example/winter/list");
  await page.locator("dialog").getByRole("link", { name: "Open it" }).click();
  expect((await asked).headers()["referer"]).toBe(undefined);
  expect(
    await context
      .pages()
      .at(-1)!
      .evaluate(() => opener),
  ).toBe(null);
  await page.locator("dialog").waitFor({ state: "detached" });
});

test("somebody is named by the keyboard, shown by name, and sent by id", async () => {
  await using at = await opened(screen("chat"), desk);
  const { page } = at;
  const box = page.getByLabel("Say something");
  await box.fill("");
  await box.pressSequentially("Thank you, @d");
  await page.getByRole("option", { name: "Dee" }).waitFor();
  await expect.poll(() => box.getAttribute("aria-activedescendant")).not.toBe(null);
  await box.press("Enter");
  await expect.poll(() => box.inputValue()).toBe("Thank you, @Dee ");
  await box.pressSequentially("and @r");
  await page.getByRole("option", { name: "Rosa" }).click();
  await box.pressSequentially("for the van");
  await expect.poll(() => box.inputValue()).toBe("Thank you, @Dee and @Rosa for the van");
  await box.press("Enter");
  await page.locator(".mine .mention", { hasText: "@Dee" }).waitFor();
  await expect.poll(() => page.locator(".mine .mention").allTextContents()).toEqual(["@Dee", "@Rosa"]);
});

test("the keyboard finds the content first, and a new screen takes the focus to its heading", async () => {
  await using at = await opened(screen("home"), desk);
  const { page } = at;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
  await page.getByRole("link", { name: "Me", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Me");
});

test("nothing that someone named stands in the title of the tab", async () => {
  for (const name of ["chat", "people", "home"]) {
    await using at = await opened(screen(name));
    expect(await at.page.title()).not.toMatch(/Support|Ash|hall/i);
  }
});

test("the language changes at once, on this device alone", async () => {
  await using at = await opened(screen("welcome"));
  const { page } = at;
  await page.getByText("Español").click();
  await page.getByRole("heading", { name: "Ya estuve aquí" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Ya estuve aquí" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");
});

test("wrong words are refused, right ones are believed", async () => {
  await using at = await opened(screen("words, asked"));
  const { page } = at;
  const answer = async (words: readonly string[]): Promise<void> => {
    for (const [index, word] of words.entries()) await page.locator("input").nth(index).fill(word);
    await page.getByRole("button", { name: "Check them" }).click();
  };
  await answer(["mitten", "sudden", "humble"]);
  await page.getByRole("alert").getByText("Those are not the words").waitFor();
  await answer(["mitten", "sudden", "orbit"]);
  await page.getByText("That is right.").waitFor();
  await page.getByRole("heading", { name: /Ash/ }).waitFor();
});

test("in a messenger's browser nothing is opened; Android is offered the way out", async () => {
  await using at = await opened(screen("messenger"));
  const { page } = at;
  const way = await page.getByRole("link", { name: "Open in my browser" }).getAttribute("href");
  expect(way).toMatch(/^intent:\/\/localhost:\d+\/\?scene=.*#\/join\/[a-z2-7]+#Intent;scheme=http;/);
  await page.getByRole("button", { name: "This is my browser, go on" }).click();
  await page.getByRole("heading", { name: /Come into/ }).waitFor();
});
