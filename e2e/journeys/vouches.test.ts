import { msInDay } from "@unionhall/protocol";
import { expect } from "vitest";
import type { OnPhone } from "./journey.ts";
import { journey } from "./journey.ts";
import { admit, found, invite, join, knock, linesOf, linkToReturn, openChat, say, vouch } from "./person.ts";

const title = "The Laundry Room";

/** How far the days of this journey are ahead of the machine's. */
let ahead = 0;

/** Days go by, for the hall and for everybody's phone. */
async function daysPass(days: number, phones: readonly OnPhone[]): Promise<void> {
  ahead += days * msInDay;
  await Promise.all(phones.map(({ page }) => page.clock.fastForward(days * msInDay)));
}

journey(
  "somebody who lost every device and the words comes back, because people who know them vouch",
  async (at) => {
    const phone = async (name: string): Promise<OnPhone> => {
      const made = await at.phone(name);
      await made.page.clock.install({ time: Date.now() + ahead });
      return made;
    };
    const [ash, bo, cy, eve, dee] = [
      await phone("Ash"),
      await phone("Bo"),
      await phone("Cy"),
      await phone("Eve"),
      await phone("Dee"),
    ];
    await found(ash, at.hall.found, title);
    for (const each of [bo, cy, eve, dee]) await join(each, await invite(ash), title);
    await say(dee, "They are at the door");
    await ash.hands.sees("They are at the door");

    // Dee comes out of jail: no phone, no words, and a borrowed phone that nobody knows.
    await daysPass(1, [ash, bo, cy, eve, dee]);
    const link = await linkToReturn(ash, "Dee");
    const back = await phone("Dee");
    await knock(back, link, title);
    await back.hands.sees(back.words.atTheDoor);
    await vouch(bo);
    await vouch(ash);

    // Enough people know Dee, a steward among them, but for two days anyone may still object.
    await eve.hands.press(eve.words.people);
    await eve.hands.sees("2 of 2 vouches");
    await eve.hands.seesNo(eve.words.admit);
    await openChat(eve);
    await daysPass(3, [ash, bo, cy, eve, dee, back]);
    await admit(eve);

    await openChat(back);
    await back.hands.sees(back.words.say);
    await back.hands.sees("sealed to 5 people");
    await say(back, "I am out");
    await openChat(ash);
    await ash.hands.sees("I am out");
    await expect.poll(() => ash.page.getByRole("listitem").filter({ hasText: "Dee" }).allInnerTexts()).toHaveLength(2);
    // The phone that was taken reads on no further.
    await dee.hands.sees(dee.words.out);
    await expect.poll(() => linesOf(dee)).toEqual(["They are at the door"]);
  },
  { now: () => Date.now() + ahead },
);
