import { expect } from "vitest";
import type { OnPhone } from "./journey.ts";
import { journey } from "./journey.ts";
import { answer, enter, found, leaveChat, placesAsked, recover, say, unlock } from "./person.ts";

const title = "Sunday Kitchen";
const passphrase = "four grey cats asleep";

journey("the words are shown, put off, asked for and confirmed, and bring their owner back", async (at) => {
  const ash = await at.phone("Ash");
  await ash.page.clock.install();
  await found(ash, at.hall.found, title, "unsaid");
  await say(ash, "Soup is on");

  await leaveChat(ash);
  await ash.hands.sees("Write down your twelve words");
  await ash.hands.seesNo("Ask me tomorrow");
  await ash.hands.sees("Your hall is empty so far");
  await ash.page.clock.fastForward("24:00:01");
  await ash.hands.reload();
  await ash.hands.press("Ask me tomorrow");
  await ash.hands.seesNo("Ask me tomorrow");

  await ash.hands.press(ash.words.showWords);
  const twelve = (await ash.hands.read(".words li")).map((word) => word.trim());
  expect(twelve).toHaveLength(12);
  await ash.hands.press(ash.words.askMe);
  const places = await placesAsked(ash);
  expect(new Set(places).size).toBe(3);
  await answer(ash, places, twelve.toReversed());
  await ash.hands.sees("Those are not the words.");
  await answer(ash, places, twelve);
  await ash.hands.sees(ash.words.confirmed);
  await openTwo(ash);
  await ash.hands.seesNo("Write down your twelve words");
  await ash.hands.press(ash.words.me);
  await ash.hands.sees("They are on your paper and nowhere else.");

  const back = await at.phone("Ash");
  await recover(
    back,
    at.hall.url,
    twelve.map((word) => word.toUpperCase()),
  );
  await enter(back, title);
  await back.hands.sees("Soup is on");
});

/** The step after the words: of the circles that are offered two are opened, one under a name of its own. */
async function openTwo({ hands, page, words }: OnPhone): Promise<void> {
  await hands.sees("Your hall stands.");
  for (const name of ["National calls", "Facilitators"]) await page.getByRole("checkbox", { name }).uncheck();
  await page.getByText("Change its words and its agreement: Support").click();
  await page.getByLabel("Name of the circle").filter({ visible: true }).fill("Night care");
  await hands.press("Open these 2");
  await hands.pick("Night care");
  await hands.sees("Somebody to talk to");
  await hands.press("Board");
  await hands.sees("Start here");
  await hands.press(words.back);
  await hands.press(words.back);
}

journey("a passphrase is set; two minutes without its owner lock the phone", async (at) => {
  const ash = await at.phone("Ash");
  const workers: string[] = [];
  ash.page.on("worker", (worker) => workers.push(new URL(worker.url()).pathname));
  await ash.page.clock.install();
  await found(ash, at.hall.found, title);
  await say(ash, "Nobody reads this over my shoulder");
  await ash.hands.press(ash.words.back);
  await ash.hands.press(ash.words.me);
  await ash.hands.press("Set a passphrase");
  await ash.hands.fill("New passphrase", passphrase);
  await ash.hands.fill("Once more", "something else");
  await ash.hands.press("Set a passphrase");
  await ash.hands.sees("The two are not the same.");
  await ash.hands.fill("Once more", passphrase);
  await ash.hands.press("Set a passphrase");
  await ash.hands.sees("From now on this device opens with your passphrase.");
  // It was stretched in a worker, under the hall's own headers; what is sealed there opens where there are none.
  expect(workers).toEqual([expect.stringMatching(/^\/assets\/stretching-[\w-]+\.js$/)]);
  await ash.context.addInitScript(() => void Reflect.deleteProperty(globalThis, "Worker"));
  await ash.hands.press(ash.words.home);
  await enter(ash, title);

  await ash.page.clock.fastForward("01:50");
  await ash.hands.sees("Nobody reads this over my shoulder");
  // As it does where something new arrives.
  await ash.page.evaluate(() => void dispatchEvent(new Event("scroll")));
  await ash.page.clock.fastForward("00:15");
  await ash.hands.sees("Locked");
  await ash.hands.seesNo("Nobody reads this over my shoulder");
  await ash.hands.reload();
  await unlock(ash, "four grey dogs asleep");
  await ash.hands.sees("That is not the passphrase.");
  await unlock(ash, passphrase);
  await ash.hands.sees("Nobody reads this over my shoulder");
  expect(workers).toHaveLength(1);
});
