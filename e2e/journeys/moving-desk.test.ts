import { expect } from "vitest";
import type { OnPhone } from "./journey.ts";
import { appIsKept, journey } from "./journey.ts";
import {
  becomeDevice,
  confirmWords,
  enter,
  found,
  leaveChat,
  linkForDevice,
  openChat,
  recover,
  say,
} from "./person.ts";

/** Waits until the browser has the lists that words are read by. */
async function wordListsAreKept({ page }: OnPhone): Promise<void> {
  const kept = (): Promise<number> =>
    page.evaluate(async () => {
      const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const files = await Promise.all(shelves.map((shelf) => shelf.keys()));
      return files.flat().filter(({ url }) => /\/(english|spanish)-/.test(url)).length;
    });
  await expect.poll(kept).toBe(2);
}

const title = "Night Shift Sisters";

journey(
  "a hall is gone: its circle has walked out, the desk goes after it, a laptop is linked there, and the words lead to all of it",
  async (at) => {
    const ash = await at.phone("Ash");
    const { hands, page, words } = ash;
    await found(ash, at.hall.found, title);
    await say(ash, "Soup is on");
    await appIsKept(ash);
    const twelve = await confirmWords(ash);

    await enter(ash, title);
    await hands.press(words.people);
    await hands.press(words.walkTogether);
    await hands.press(words.elsewhere);
    await hands.fill(words.foundingLink, at.second.found);
    await hands.press(words.walkOut);
    await page.getByRole("dialog").getByRole("button", { name: words.walkOut, exact: true }).click();
    await hands.sees(words.walkedOut);
    // Its hall gone, the app is what the browser has kept of it.
    await wordListsAreKept(ash);
    await at.hall.close();

    await hands.press(words.toNewCircle);
    await openChat(ash);
    await say(ash, "We stand");
    await leaveChat(ash);
    await hands.sees("The hall of your desk does not answer");
    await hands.press("Move it to another hall");
    await hands.sees(`you are in ${title} there`);
    await hands.fill(words.myWords, Array.from(twelve, () => "abandon").join(" "));
    await hands.press("Move my desk");
    await hands.sees("they do not belong together");
    await hands.fill(words.myWords, twelve.join(" "));
    await hands.press("Move my desk");
    await hands.sees("Your desk has moved");
    await hands.press(words.goHome);
    await hands.seesNo("The hall of your desk does not answer");

    await enter(ash, "We stand");
    const laptop = await at.phone("Ash's laptop");
    await becomeDevice(laptop, await linkForDevice(ash));
    await enter(laptop, "We stand");
    await laptop.hands.sees("Soup is on");
    await say(laptop, "From the laptop");

    const back = await at.phone("Ash's new phone");
    await recover(back, at.second.url, twelve);
    await enter(back, "From the laptop");
    await back.hands.sees("We stand");
  },
  { twoHalls: true, keepsApp: true },
);
