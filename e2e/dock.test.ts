import { expect, test } from "vitest";
import { desk, screen, stage } from "./stage.ts";

const { opened } = stage();

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
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("the blankets came");

  await answer.locator("summary").click();
  await answer.getByRole("button", { name: "Put it otherwise" }).click();
  await answer.getByLabel("What it says from now on").fill("How many boxes, and how heavy?");
  await answer.getByRole("button", { name: "Save it" }).click();
  await answer.getByText("edited", { exact: true }).waitFor();
  await answer.getByRole("heading", { name: "What it said before" }).waitFor();
});
