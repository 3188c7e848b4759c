import { expect, test } from "vitest";
import { screen, stage } from "./stage.ts";

/* What somebody does about what binds a circle, at the app with its scripted member. */

const { opened } = stage();

test("one of two roles is given up at once, and the other stays", async () => {
  await using at = await opened({ ...screen("agreement"), press: ["section > .row > .btn"] });
  const { page } = at;
  await page.getByRole("radio", { name: /facilitator/ }).click();
  await page.locator("dialog").getByRole("button", { name: "Step back" }).click();
  const carried = page.locator("li", { hasText: "Ash" }).locator("a + .small, .small + .small");
  await expect.poll(() => carried.allTextContents()).toEqual([expect.stringMatching(/^steward until/)]);
});

test("a number is put in only to see to it, and whoever's turn a role is steps out, so that it goes to the next", async () => {
  await using at = await opened(screen("agreement, drawn roles"));
  const { page } = at;
  const card = (role: string) => page.getByRole("article").filter({ hasText: role });
  const dialog = page.locator("dialog");
  await card("Facilitator").getByRole("button", { name: "Put your number in" }).click();
  await dialog.getByRole("radio", { name: /only to see to it/ }).click();
  await dialog.getByRole("button", { name: "Put it in" }).click();
  await card("Facilitator").getByText("In it only to see to it: \u2068Cy\u2069 and \u2068Ash\u2069.").waitFor();
  await card("Minutes").getByText("It is your turn.").waitFor();
  await card("Minutes").getByRole("button", { name: "Step out" }).click();
  await dialog.getByRole("button", { name: "Step out" }).click();
  await card("Minutes")
    .getByRole("button", { name: /^Give it to .Dee/ })
    .click();
  await dialog.getByRole("button", { name: "Yes, from now on" }).click();
  await card("Minutes").getByText("By this draw it went to \u2068Dee\u2069.").waitFor();
});
