import { expect } from "vitest";
import { daysGoBy } from "./days.ts";
import { comer, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { admit, found, invite, join, knock, linesOf, linkToReturn, openChat, say, vouch } from "./person.ts";

const title = "The Laundry Room";

const days = daysGoBy();

journey(
  "somebody who lost every device and the words comes back, because people who know them vouch",
  async (at) => {
    const [ash, eve, dee] = [await days.phone(at, "Ash"), await days.phone(at, "Eve"), await days.phone(at, "Dee")];
    await found(ash, at.hall.found, title);
    const bo = await comer(await invite(ash), "Bo", days.now);
    const cy = await comer(await invite(ash), "Cy", days.now);
    for (const each of [eve, dee]) await join(each, await invite(ash), title);
    await say(dee, "They are at the door");
    await ash.hands.sees("They are at the door");

    // Dee comes out of jail: no phone, no words, and a borrowed phone that nobody knows.
    await days.pass(1, [ash, eve, dee]);
    const link = await linkToReturn(ash, "Dee");
    const back = await days.phone(at, "Dee");
    await knock(back, link, title);
    await back.hands.sees(back.words.atTheDoor);
    const [circle] = bo.circles();
    const knocking = await until(bo, () => bo.circle(circle!.id)?.knocks.find(({ may }) => may.vouch));
    await good(bo.vouch(circle!.id, knocking.key));
    await vouch(ash);

    // Enough people know Dee, a steward among them, but for two days anyone may still object.
    await eve.hands.press(eve.words.people);
    await eve.hands.sees("2 of 2 vouches");
    await eve.hands.seesNo(eve.words.admit);
    await openChat(eve);
    await days.pass(3, [ash, eve, dee, back]);
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
    await Promise.all([bo.close(), cy.close()]);
  },
  { now: days.now },
);
