import { expect } from "vitest";
import { comer, good } from "./headless.ts";
import { journey } from "./journey.ts";
import type { Person } from "./person.ts";
import { found, invite, join, say, unlock } from "./person.ts";

/** From the circle that is open: everything of theirs is under a passphrase from now on. */
async function lockWith({ hands, words }: Person, passphrase: string): Promise<void> {
  await hands.press(words.back);
  await hands.press(words.me);
  await hands.press("Set a passphrase");
  await hands.fill("New passphrase", passphrase);
  await hands.fill("Once more", passphrase);
  await hands.press("Set a passphrase");
  await hands.sees("From now on this device opens with your passphrase.");
}

journey(
  "two people have one phone, each a drawer that the other cannot open",
  async (at) => {
    const phone = await at.phone("Ash");
    const bo: Person = { ...phone, name: "Bo" };
    await found(phone, at.hall.found, "Night Shift");
    await say(phone, "only for those on nights");
    const cy = await comer(await invite(phone), "Cy");
    await lockWith(phone, "four grey cats asleep");
    await phone.hands.press("Make a drawer for somebody else");
    await bo.hands.sees("A quiet room of your own");
    // Ash's phone is not there to let anybody in: Cy's does.
    const { link } = await good(cy.invite(cy.circles()[0]!.id, { vouches: 0 }));
    await join(bo, link, "Night Shift");
    await cy.close();
    await say(bo, "hello from the same phone");
    await lockWith(bo, "nine loud frogs awake");
    await bo.hands.press("Lock now");
    await unlock(bo, "four grey cats asleep");
    await bo.hands.sees("That is not the passphrase.");
    await phone.hands.press("Drawer 1");
    await unlock(phone, "four grey cats asleep");
    await phone.hands.pick("Night Shift");
    await phone.hands.sees("hello from the same phone");
    const stores = await phone.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(new Set(stores)).toEqual(new Set(["paper", "paper-2"]));
  },
  { keepsApp: true },
);
