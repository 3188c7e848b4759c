import { expect } from "vitest";
import { journey } from "./journey.ts";
import { found, invite, join, linesOf, say } from "./person.ts";

journey(
  "three people meet on small phones, with nothing but a link and a name",
  async (at) => {
    const [ash, bo, cy] = [await at.phone("Ash"), await at.phone("Bo"), await at.phone("Cy")];
    await found(ash, at.hall.found, "The kitchen table");
    await join(bo, await invite(ash), "The kitchen table");

    await say(ash, "Good to have you here");
    await bo.hands.sees("Good to have you here");
    await say(bo, "I brought bread");
    await ash.hands.sees("I brought bread");

    await Promise.all([ash.hands.reload(), bo.hands.reload()]);
    for (const each of [ash, bo]) {
      await each.hands.sees("I brought bread");
      await expect.poll(() => linesOf(each)).toEqual(["Good to have you here", "I brought bread"]);
    }

    await join(cy, await invite(bo), "The kitchen table");
    await cy.hands.sees("sealed to 3 people");
    await say(cy, "Am I late?");
    for (const each of [ash, bo]) await each.hands.sees("Am I late?");
    // What was said before Cy came stays with those who were there.
    await expect.poll(() => linesOf(cy)).toEqual(["Am I late?"]);

    for (const { name, page, watched } of [ash, bo, cy]) {
      const { hostname, port } = new URL(at.hall.url);
      const foreign = watched.urls.filter((url) => new URL(url).host !== `${hostname}:${port}`);
      expect(foreign, `what ${name} asked of others`).toEqual([]);
      expect(watched.urls.length).toBeGreaterThan(3);
      expect(watched.errors, `on ${name}'s console`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide, `${name} scrolls sideways`).toBe(false);
    }
  },
  { keepsApp: true },
);
