import { expect } from "vitest";
import { engines } from "../engines/all.ts";
import { handsIn } from "./hands.ts";
import { founder, good, heardBy, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { everythingSent, join, linesOf, person, say } from "./person.ts";

const title = "Whatever the browser";

for (const tried of engines.filter(({ name }) => name !== "Chromium")) {
  const { name } = tried;
  journey(`someone joins, reads and writes in ${name}`, async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const engine = await tried.start();
    try {
      const page = await engine.open(at.hall.url);
      const bo = person("Bo", handsIn(page));
      await join(bo, await invite(), title);
      await good(ash.say(circle, `Does ${name} read this?`));
      await bo.hands.sees(`Does ${name} read this?`);
      await say(bo, `${name} reads and writes`);
      await everythingSent(bo);
      await until(ash, () => heardBy(ash, circle).at(-1) === `${name} reads and writes`);

      await bo.hands.reload();
      await bo.hands.sees(`${name} reads and writes`);
      await good(ash.say(circle, "And again after you came back?"));
      await bo.hands.sees("And again after you came back?");
      await expect.poll(() => linesOf(bo)).toEqual(heardBy(ash, circle));
      await page.close();
    } finally {
      await engine.close();
      await ash.close();
    }
  });
}
