import { comer, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { confirmWords, enter, found, invite, join, linesOf, nameSteward, remove, say } from "./person.ts";
import { expect } from "vitest";

const title = "Night Shift";

journey("a founder makes a second steward with the words, and the second removes somebody", async (at) => {
  const [ash, bo] = [await at.phone("Ash"), await at.phone("Bo")];
  await found(ash, at.hall.found, title);
  await join(bo, await invite(ash), title);
  const cy = await comer(await invite(ash), "Cy");
  await ash.hands.sees("sealed to 3 people");
  const twelve = await confirmWords(ash);
  await enter(ash, title);
  await nameSteward(ash, "Bo", twelve);

  await remove(bo, "Cy");
  await until(cy, () => cy.circles().every(({ state }) => state === "out"));
  await cy.close();
  await say(bo, "Two of us hold the door");
  await ash.hands.sees("Two of us hold the door");
  await expect.poll(() => linesOf(ash)).toEqual(["Two of us hold the door"]);
});
