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
