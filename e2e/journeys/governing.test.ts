import type { Page } from "playwright-core";
import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { Keyboard } from "../tasks/hand.ts";
import { daysGoBy } from "./days.ts";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";
import { spanish } from "./screen-words.ts";

const days = daysGoBy();
const title = "Night Shift";
const kitchen = "The kitchen closes at ten";

/** By Tab into the text that is edited as it will look. */
async function intoText(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await page.locator("[contenteditable]:focus").count()) === 1) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not come to the text");
}

journey(
  "one writes rules by keyboard in English, another objects by touch in Spanish: it is amended, decided and lived by",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash", days.now);
    const bo = await days.phone(at, "Bo");
    const luz = await days.phone(at, "Luz", { words: spanish, locale: "es-MX" });
    const key = new Keyboard(bo.page);
    const pick = (words: string): Promise<void> => luz.page.getByRole("button", { name: words }).click();
    await join(bo, await invite(), title);
    await join(luz, await invite(), title);
    const { id } = await until(ash, () => ash.circle(circle)?.members.find(({ name }) => name === "Luz"));
    await good(ash.stewards.name(circle, id));

    for (const each of ["Tools", "What binds us", "Change it"]) await key.press(each);
    await key.write("Begin from", "a caucus");
    const roles = "Change this: Decisions about stewards and roles";
    await key.press(roles);
    await key.write("How is it decided?", "Consensus");
    for (const each of [roles, "Change this: All other decisions"]) await key.press(each);
    await key.write("How is it decided?", "Gradients");
    await key.press("Propose it");
    await bo.hands.sees("The agreement of this circle changes.");
    // Too late for that, and never there for what comes: two are most of three, and of four they are not.
    await (await comer(await invite(), "Cy", days.now)).close();

    for (const each of [spanish.tools, "Decisiones"]) await luz.hands.press(each);
    await luz.hands.pick("Change what binds us");
    await pick("Objeto");
    await luz.hands.fill("Qué tiene de malo", "Nadie dijo quién la revisa");
    await luz.hands.press("Objetar");
    await bo.hands.sees("Luz objects");
    for (const each of ["More", "Change the proposal"]) await key.press(each);
    await intoText(bo.page);
    await bo.page.keyboard.type("We look at it again in May.");
    await key.press("Change it");
    await luz.hands.sees("We look at it again in May.");
    await luz.hands.press("Está atendida");
    await bo.hands.sees("met");

    await days.pass(4, [bo, luz]);
    await key.press("I consent");
    await key.press("For somebody by phone or on paper");
    await key.write("For whom", "Luz");
    for (const each of ["I abstain", "Write it down"]) await key.press(each);
    await luz.hands.sees("Bo anotó por ti");
    await luz.hands.press("No cuenta");
    await luz.hands.sees("Ya no cuenta.");
    await pick("Consiento");
    await bo.hands.sees("2 have taken part");
    await days.pass(8, [bo, luz]);
    await bo.hands.sees("It stands.");
    await key.press("Carry it out");
    await bo.hands.sees("done");

    for (const each of [spanish.back, spanish.tools, "Lo que acordamos", "Dejo el cargo", "Dejarlo"])
      await luz.hands.press(each);
    await luz.hands.sees("Lo dejaste.");
    for (const each of ["Back", "Propose something"]) await key.press(each);
    await key.write("In one line", kitchen);
    await key.press("Propose it");
    await bo.hands.sees("Say below what you think of it.");

    for (const each of [spanish.tools, "Decisiones", "Proponer algo"]) await luz.hands.press(each);
    await luz.hands.fill("En una línea", "Bo abre la puerta");
    await luz.hands.press("Quién hace qué");
    await luz.hands.press("Proponerla");
    await luz.hands.sees("Di abajo qué te parece.");
    for (const each of ["Back", "Bo abre la puerta", "I block it"]) await key.press(each);
    await key.write("What is wrong with it", "It takes two of us.");
    await key.press("Block");
    await luz.hands.sees("Bo la bloquea");
    expect(await barriers(luz.page)).toEqual([]);

    await ash.close();
    await days.pass(4, [bo, luz]);
    for (const each of ["Back", kitchen, "4: I like it"]) await key.press(each);
    await luz.hands.press(spanish.back);
    await luz.hands.pick(kitchen);
    await pick("3: puedo vivir con eso");
    await bo.hands.sees("2 have taken part");
    expect(await barriers(bo.page)).toEqual([]);
    await days.pass(8, [bo, luz]);
    await luz.hands.sees("Aprobada");
    for (const each of ["Que se cuente otra vez", "Pedirlo"]) await luz.hands.press(each);
    await bo.hands.sees("Luz asked for it to be counted again.");
  },
  { now: days.now },
);
