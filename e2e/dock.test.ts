import { expect, test } from "vitest";
import { desk, phone, screen, stage } from "./stage.ts";

const { opened } = stage();

test("another chat is opened by name, put first by the keyboard, renamed, hidden and brought back", async () => {
  await using at = await opened(screen("circle"), phone);
  const { page } = at;
  const tools = (): Promise<readonly string[]> => page.locator(".tool-card > a").allInnerTexts();
  await page.getByRole("button", { name: "Open another tool" }).tap();
  await page.getByRole("radio", { name: /^Chat/ }).check();
  await page.getByLabel("Its name").fill("Night shift");
  await page.getByRole("button", { name: "Open it" }).tap();
  await page.getByRole("link", { name: "Night shift" }).waitFor();
  const place = (await tools()).indexOf("Night shift");

  await page.getByRole("button", { name: "Change the tools" }).tap();
  for (let moves = place; moves > 0; moves--) {
    await page.getByRole("button", { name: /^Move .Night shift. up$/ }).press("Enter");
    await page.getByText(`is at place ${moves} now.`).waitFor({ state: "attached" });
  }
  await page.getByRole("button", { name: /^Rename\s*: Night shift$/ }).tap();
  await page.getByLabel("Its name").fill("Nights");
  await page.getByRole("button", { name: "Call it that" }).tap();
  await page.getByRole("button", { name: /^Hide\s*: Chat$/ }).tap();
  await page.getByRole("button", { name: "Done" }).tap();
  await expect.poll(async () => (await tools())[0]).toBe("Nights");
  await expect.poll(tools).not.toContain("Chat");
  await page.getByText("2 tools are hidden").tap();
  await page.getByRole("button", { name: /^Bring it back\s*: Chat$/ }).tap();
  await page.locator(".tool-card").getByRole("link", { name: "Chat", exact: true }).waitFor();
});

test("a tool is dragged to its place", async () => {
  await using at = await opened(screen("circle, its tools changed"), desk);
  const { page } = at;
  const names = (): Promise<readonly string[]> => page.locator(".arranged b").allInnerTexts();
  const [first, second, ...others] = await names();
  const handle = (nth: number) => page.locator(".arranged .drag").nth(nth);
  await handle(0).hover();
  await page.mouse.down();
  const below = (await handle(1).boundingBox())!;
  await page.mouse.move(below.x + below.width / 2, below.y + below.height / 2);
  await page.mouse.up();
  await expect.poll(names).toEqual([second, first, ...others]);
});

test("a line is answered where it was said, and the answer leads back to it; what was put otherwise keeps what it said", async () => {
  await using at = await opened(screen("chat"), desk);
  const { page } = at;
  await page.getByText("the blankets came").click();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.locator(".theirs textarea").fill("How many boxes?");
  await page.keyboard.press("Enter");
  const answer = page.locator(".mine", { hasText: "How many boxes?" });
  await answer.locator("button.quoted").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("the blankets came");

  await answer.locator("summary").click();
  await answer.getByRole("button", { name: "Put it otherwise" }).click();
  await answer.getByLabel("What it says from now on").fill("How many boxes, and how heavy?");
  await answer.getByRole("button", { name: "Save it" }).click();
  await answer.getByText("edited", { exact: true }).waitFor();
  await answer.getByRole("heading", { name: "What it said before" }).waitFor();
});

test("a month is gone through by the keyboard, and what is put on one of its days comes again there", async () => {
  await using at = await opened(screen("schedule"), { ...desk, locale: "en-US" });
  const { page } = at;
  const month = page.getByRole("grid");
  const isOn = (): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent);
  await month.locator("[aria-current=date]").focus();
  const today = await isOn();
  for (const key of ["ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight"]) await page.keyboard.press(key);
  await expect.poll(isOn).toBe(today);
  const shown = await page.locator(".month h2").textContent();
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.locator(".month h2").textContent()).not.toBe(shown);
  await page.keyboard.press("Home");
  await expect.poll(isOn).toMatch(/^Sunday, /);

  const day = await isOn();
  await page.getByRole("button", { name: /^Put something on / }).click();
  await page.getByLabel("What it is").fill("Kitchen");
  await page.getByLabel("Does it come again?").selectOption("Weekly");
  await page.getByLabel("How long it goes on").selectOption("A number of times");
  await page.getByLabel("How many times in all").fill("2");
  await page.getByText("Every week on Sunday, 2 times.").waitFor();
  await page.getByRole("button", { name: "Put it there" }).click();
  await page.getByText("On the schedule.").waitFor();
  await expect.poll(() => page.getByRole("link", { name: "Kitchen" }).count()).toBe(2);
  await expect.poll(() => month.locator("[aria-selected=true]").textContent()).not.toBe(day);
  await page.getByRole("button", { name: "Today" }).click();
  await expect.poll(() => month.locator("[aria-selected=true]").textContent()).toBe(today);
});

test("what is held opens its menu, lifting the finger presses nothing in it, and who scrolls holds nothing", async () => {
  await using at = await opened(screen("board"), phone);
  const { page, context } = at;
  const item = page.locator("main a.item").first();
  const client = await context.newCDPSession(page);
  const { x, y } = (await item.boundingBox())!;
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", up = 0): Promise<unknown> =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x + 80, y: y + 20 - up }],
    });
  const board = page.url();
  await finger("touchStart");
  await page.locator("dialog[open]").waitFor();
  await finger("touchEnd");
  await page.getByRole("button", { name: "Close" }).tap();
  await page.locator("dialog").waitFor({ state: "detached" });
  await finger("touchStart");
  await finger("touchMove", 80);
  await finger("touchEnd");
  expect(page.url()).toBe(board);
  await item.tap();
  await page.getByRole("heading", { name: "What people say to it" }).waitFor();
  await expect.poll(() => page.locator("dialog").count()).toBe(0);
});

test("a line that is held opens as one that is pressed does, and stays open as the finger is lifted", async () => {
  await using at = await opened(screen("chat"), phone);
  const { page, context } = at;
  const client = await context.newCDPSession(page);
  const line = page.locator(".theirs summary").last();
  const { x, y } = (await line.boundingBox())!;
  const finger = { x: x + 20, y: y + 10 };
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [finger] });
  await page.getByRole("button", { name: "Answer" }).waitFor();
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await line.tap();
  await page.getByRole("button", { name: "Answer" }).waitFor({ state: "detached" });
  await line.tap();
  await page.getByRole("button", { name: "Answer" }).waitFor();
});

test("a new screen begins at its top, and going back leads to where one was", async () => {
  await using at = await opened(screen("schedule"), phone);
  const { page } = at;
  const down = (): Promise<number> => page.evaluate(() => scrollY);
  const last = page.getByRole("link", { name: /^Call 14/ }).last();
  await last.scrollIntoViewIfNeeded();
  const before = await down();
  expect(before).toBeGreaterThan(200);
  await last.tap();
  await page.getByRole("heading", { name: /Call 14/, level: 1 }).waitFor();
  await expect.poll(down).toBe(0);
  await page.goBack();
  await last.waitFor();
  await expect.poll(down).toBeGreaterThan(before - 100);
});
