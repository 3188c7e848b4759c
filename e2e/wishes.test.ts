import { expect, test } from "vitest";
import { desk, screen, stage } from "./stage.ts";

const { opened } = stage();

test("a steward has a line erased by the keyboard alone, and thinks better of it", async () => {
  await using at = await opened(screen("chat"), desk);
  const { page } = at;
  await page.locator(".theirs summary").last().focus();
  await page.keyboard.press("Enter");
  // Behind what anybody may do with it.
  await page.getByRole("button", { name: "Answer" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Have this line erased?" }).waitFor();
  // Staying as it is comes first.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
  const wished = page.getByText(/^You want this gone on /);
  await wished.waitFor();
  await expect.poll(() => page.getByRole("status").allTextContents()).toContain("Asked for.");
  await page.getByRole("button", { name: "Keep it" }).press("Enter");
  await wished.waitFor({ state: "detached" });
});

test("options are put in order by the keyboard alone, and where each stands is read out", async () => {
  await using at = await opened({ ...screen("decision, putting in order"), press: [] }, desk);
  const { page } = at;
  const order = (): Promise<readonly string[]> => page.locator(".ranking bdi").allTextContents();
  const heard = page.getByRole("log").filter({ hasText: /: (?:place|left out)/ });
  await page.getByRole("button", { name: "Put into your order: Live Nude Girls Unite!" }).press("Enter");
  // What is left comes next, and once nothing is, what was put in.
  await page.keyboard.press("Enter");
  await expect.poll(order).toEqual(["Pride", "Salt of the Earth", "Live Nude Girls Unite!", "Matewan"]);
  await page.keyboard.press("Enter");
  await expect.poll(() => heard.textContent()).toBe("\u2068Matewan\u2069: place 3 of 4.");
  await page.getByRole("button", { name: /^Leave out: .Pride/ }).press("Enter");
  await expect.poll(() => heard.textContent()).toBe("\u2068Pride\u2069: left out.");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Put into your order: Pride");
  await page.getByRole("button", { name: "Change it" }).press("Enter");
  await expect
    .poll(() => page.getByRole("status").allTextContents())
    .toContain("Your word is kept. You can change it until it closes.");
  expect(await order()).toEqual(["Salt of the Earth", "Matewan", "Live Nude Girls Unite!"]);
});

test("in a long chat a day is gone to by its first line, and from there the newest", async () => {
  await using at = await opened({ ...screen("chat"), scene: "long chat" }, { ...desk, locale: "en-US" });
  const { page } = at;
  const day = new Date();
  day.setDate(day.getDate() - 40);
  // What is being written in place of a line is there again once the line is drawn again.
  const instead = page.getByLabel("What it says from now on");
  await page.locator(".mine summary").last().click();
  await page.getByRole("button", { name: "Put it otherwise" }).click();
  await instead.fill("not sent yet");
  await page.getByRole("button", { name: "Go to another day" }).last().click();
  await page.getByLabel("Which day").fill(new Intl.DateTimeFormat("sv").format(day));
  await page.getByRole("button", { name: "Go there" }).click();
  await page.waitForFunction(() => document.activeElement?.matches(".lines [role=listitem][id]"));
  await instead.waitFor({ state: "detached" });
  const named = await page.evaluate(() => document.activeElement!.parentElement!.querySelector(".pill")!.textContent);
  expect(named).toBe(new Intl.DateTimeFormat("en", { day: "numeric", month: "long" }).format(day));
  // It is the first of its day.
  expect(await page.evaluate(() => document.activeElement!.previousElementSibling!.className)).toBe("day");
  await page.getByRole("button", { name: "To the newest" }).click();
  await page.getByRole("button", { name: "To the newest" }).waitFor({ state: "detached" });
  const end = (): Promise<number> => page.evaluate(() => document.body.scrollHeight - innerHeight - scrollY);
  await expect.poll(end).toBeLessThan(96);
  await expect.poll(() => instead.inputValue()).toBe("not sent yet");
});

test("there is one place to write at a time, and a browser that cannot record says so", async () => {
  await using at = await opened(screen("chat"), desk);
  const { page } = at;
  const foot = page.locator("form.composer").last();
  await page.getByText("Bringing two tents").click();
  await page.getByRole("button", { name: "Put it otherwise" }).click();
  await page.getByLabel("What it says from now on").waitFor();
  await foot.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Cancel" }).click();
  await foot.waitFor();
  await page.evaluate(() => void (MediaRecorder.isTypeSupported = () => false));
  await foot.getByRole("button", { name: "Record a voice note" }).click();
  await page.getByText("This browser cannot record voice notes.").waitFor();
});

test("a to-do that is tapped twice at once is as it was", async () => {
  await using at = await opened({ ...screen("list"), press: [] }, desk);
  const box = at.page.locator(".tick-box input").first();
  const before = await box.isChecked();
  await box.evaluate((tick: HTMLInputElement) => {
    tick.click();
    tick.click();
  });
  await expect.poll(() => box.isChecked()).toBe(before);
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(!before);
});
