import { expect } from "vitest";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "The Print Shop";

const words = {
  board: "Board",
  write: "Write a message",
  title: "Title",
  text: "What you want to say",
  post: "Post it",
};

journey("a text that was half written when the app was closed is posted, and whom it names hears of it", async (at) => {
  const { member: bo, circle, invite } = await founder(at.hall, title, "Bo");
  const ash = await at.phone("Ash");
  const complaints: string[] = [];
  ash.page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await join(ash, await invite(), title);
  const me = bo.circle(circle)!.members.find((member) => member.me)!;

  const { page, hands } = ash;
  await hands.press(ash.words.tools);
  await hands.press(words.board);
  await hands.press(words.write);
  await hands.fill(words.title, "Friday");
  const box = page.locator(".writing");
  await box.pressSequentially("## Who comes\n- **us** and @b");
  await page.getByRole("option", { name: "Bo" }).tap();
  // The phone's battery ends as soon as a letter is written.
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await hands.reload();
  await hands.press(words.write);
  await page.locator(".writing .mention", { hasText: "@Bo" }).waitFor();
  await hands.press(words.post);
  await hands.sees("On the board.");

  const board = { circle, room: bo.circle(circle)!.dock.find(({ what }) => what === "board")!.room };
  await good(bo.rooms.read(board));
  const posted = () => bo.rooms.look(board)?.items[0];
  await until(bo, () => posted()?.nudged === true);
  const message = posted()!;
  await good(bo.rooms.read({ circle, room: message.room }));
  expect(message).toMatchObject({ title: "Friday", mine: false });
  expect(bo.rooms.look({ circle, room: message.room })?.body).toMatchObject({
    text: "## Who comes\n\n- **us** and @Bo",
    written: `## Who comes\n\n- **us** and @${me.id}`,
  });
  expect(complaints).toEqual([]);
  await bo.close();
});
