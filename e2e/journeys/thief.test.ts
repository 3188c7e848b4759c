import { expect } from "vitest";
import type { Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { good, openHeadless, until } from "./headless.ts";
import { journey, settled } from "./journey.ts";
import { nothingReadable } from "./nothing-readable.ts";
import { becomeDevice, enter, found, invite, join, linesOf, linkForDevice, recover, say, wordsOf } from "./person.ts";

const title = "Night Shift Sisters";
const turns = 20;

/** Ash's laptop lets somebody in and removes them again: each time the circle's keys are turned. */
async function passBy(laptop: Member, circle: CircleId, name: string): Promise<void> {
  const guest = await openHeadless();
  const { link } = await good(laptop.invite(circle, { vouches: 0 }));
  await good(guest.join({ link, name, language: "en" }));
  const inside = await until(laptop, () =>
    laptop.circle(circle)?.members.find((member) => member.name === name && member.state === "in"),
  );
  await good(laptop.remove(circle, inside.id));
  await guest.close();
}

async function laptopOf(link: string): Promise<{ readonly laptop: Member; readonly circle: CircleId }> {
  const laptop = await openHeadless();
  await good(laptop.joinDesk(link));
  const card = await until(laptop, () => laptop.circles().find(({ state }) => state === "in"));
  return { laptop, circle: card.id };
}

journey("a phone is lost to a thief who moves first; twenty turns later its owner is back by the words", async (at) => {
  const [ash, bo, cy] = [await at.phone("Ashwood"), await at.phone("Bolinda"), await at.phone("Cyrus")];
  await found(ash, at.hall.found, title);
  await join(bo, await invite(ash), title);
  const twelve = await wordsOf(bo);
  await enter(bo, title);
  await join(cy, await invite(bo), title);
  await say(bo, "My phone stays in my pocket");
  await cy.hands.sees("My phone stays in my pocket");

  // Whoever holds the phone is Bo for now: they make a device of their own theirs, and talk.
  const thief = await at.phone("Bolinda");
  await becomeDevice(thief, await linkForDevice(bo));
  await enter(thief, title);
  await say(thief, "Meet me at the station alone");
  await cy.hands.sees("Meet me at the station alone");

  const { laptop, circle } = await laptopOf(await linkForDevice(ash));
  for (let turn = 1; turn <= turns; turn++) await passBy(laptop, circle, `Passer-by ${turn}`);
  await laptop.close();
  await enter(ash, title);
  await say(thief, "And bring money");
  await cy.hands.sees("And bring money");

  const back = await at.phone("Bolinda");
  await recover(back, at.hall.url, twelve);
  await enter(back, title);
  await say(back, "It is me again");
  for (const each of [ash, cy]) await each.hands.sees("It is me again");
  await back.hands.sees("Meet me at the station alone");

  // Both devices that the thief has are out, and what is said from now on does not open there.
  await enter(bo, title);
  for (const stolen of [bo, thief]) {
    await stolen.hands.sees(stolen.words.out);
    await stolen.hands.reload();
    await stolen.hands.sees(stolen.words.out);
  }
  await say(ash, "The thief hears nothing of this");
  await back.hands.sees("The thief hears nothing of this");
  const said = await settled(() => linesOf(cy), 5);
  expect(said.slice(3)).toEqual(["It is me again", "The thief hears nothing of this"]);
  for (const stolen of [bo, thief]) await expect.poll(() => linesOf(stolen)).toEqual(said.slice(0, 3));

  await nothingReadable(at, ["Ashwood", "Bolinda", "Cyrus", "Passer-by", title, ...said, twelve.join(" ")], 5_000);
});
