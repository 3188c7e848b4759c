import { expect } from "vitest";
import { comer, type Founder, founder, good, heardBy, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { nothingReadable } from "./nothing-readable.ts";
import { becomeDevice, enter, invite, join, linesOf, linkForDevice, recover, say, wordsOf } from "./person.ts";

const title = "Night Shift Sisters";
/** Twenty go by in a story of the member. */
const turns = 3;

/** Ash lets somebody in and removes them again: each time the circle's keys are turned. */
async function passBy({ member: ash, circle, invite: open }: Founder, name: string): Promise<void> {
  const guest = await comer(await open(), name);
  const inside = await until(ash, () =>
    ash.circle(circle)?.members.find((member) => member.name === name && member.state === "in"),
  );
  await good(ash.remove(circle, inside.id));
  await guest.close();
}

journey("a phone is lost to a thief who moves first; turns later its owner is back by the words", async (at) => {
  const founded = await founder(at.hall, title, "Ashwood");
  const { member: ash, circle } = founded;
  const bo = await at.phone("Bolinda");
  await join(bo, await founded.invite(), title);
  const twelve = await wordsOf(bo);
  await enter(bo, title);
  const cy = await comer(await invite(bo), "Cyrus");
  const hear = (text: string): Promise<unknown> =>
    Promise.all([ash, cy].map((each) => until(each, () => heardBy(each, circle).includes(text))));
  await say(bo, "My phone stays in my pocket");
  await hear("My phone stays in my pocket");

  // Whoever holds the phone is Bo for now: they make a device of their own theirs, and talk.
  const thief = await at.phone("Bolinda");
  await becomeDevice(thief, await linkForDevice(bo));
  await enter(thief, title);
  await say(thief, "Meet me at the station alone");
  await hear("Meet me at the station alone");

  for (let turn = 1; turn <= turns; turn++) await passBy(founded, `Passer-by ${turn}`);
  await say(thief, "And bring money");
  await hear("And bring money");

  const back = await at.phone("Bolinda");
  await recover(back, at.hall.url, twelve);
  await enter(back, title);
  await say(back, "It is me again");
  await hear("It is me again");
  await back.hands.sees("Meet me at the station alone");

  // Both devices that the thief has are out, and what is said from now on does not open there.
  await enter(bo, title);
  for (const stolen of [bo, thief]) {
    await stolen.hands.sees(stolen.words.out);
    await stolen.hands.reload();
    await stolen.hands.sees(stolen.words.out);
  }
  await good(ash.say(circle, "The thief hears nothing of this"));
  await back.hands.sees("The thief hears nothing of this");
  await hear("The thief hears nothing of this");
  const said = heardBy(cy, circle);
  expect(said).toHaveLength(5);
  expect(said.slice(3)).toEqual(["It is me again", "The thief hears nothing of this"]);
  for (const stolen of [bo, thief]) await expect.poll(() => linesOf(stolen)).toEqual(said.slice(0, 3));
  await Promise.all([ash.close(), cy.close()]);

  await nothingReadable(at, ["Ashwood", "Bolinda", "Cyrus", "Passer-by", title, ...said, twelve.join(" ")], 5_000);
});
