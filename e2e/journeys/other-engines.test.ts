import { expect } from "vitest";
import { engines } from "../engines/all.ts";
import { handsIn } from "./hands.ts";
import { journey } from "./journey.ts";
import { everythingSent, found, invite, join, linesOf, person, say } from "./person.ts";

const title = "Whatever the browser";

for (const tried of engines.filter(({ name }) => name !== "Chromium")) {
  const { name } = tried;
  journey(`someone joins, reads and writes in ${name}`, async (at) => {
    const ash = await at.phone("Ash");
    await found(ash, at.hall.found, title);
    const link = await invite(ash);
    const engine = await tried.start();
    try {
      const page = await engine.open(at.hall.url);
      const bo = person("Bo", handsIn(page));
      await join(bo, link, title);
      await say(ash, `Does ${name} read this?`);
      await bo.hands.sees(`Does ${name} read this?`);
      await say(bo, `${name} reads and writes`);
      await everythingSent(bo);
      await ash.hands.sees(`${name} reads and writes`);

      await bo.hands.reload();
      await bo.hands.sees(`${name} reads and writes`);
      await say(ash, "And again after you came back?");
      await bo.hands.sees("And again after you came back?");
      await expect.poll(() => linesOf(bo)).toEqual(await linesOf(ash));
      await page.close();
    } finally {
      await engine.close();
    }
  });
}
