import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { daysGoBy } from "./days.ts";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";
import { spanish } from "./screen-words.ts";

const days = daysGoBy();
const title = "Night Shift";
const kitchen = "The kitchen closes at ten";

journey(
  "one writes rules in English, another objects in Spanish, both by keyboard: it is amended, decided and lived by",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash", days.now);
    const bo = await days.phone(at, "Bo");
    const luz = await days.phone(at, "Luz", { language: "es" });
    const [key, luzKey] = [bo.keyboard, luz.keyboard];
    await join(bo, await invite(), title);
    await join(luz, await invite(), title);
    const { id } = await until(ash, () => ash.circle(circle)?.members.find(({ name }) => name === "Luz"));
    await good(ash.stewards.name(circle, id));

    for (const each of ["Tools", "What binds us", "Change it"]) await key.press(each);
    await key.write("Begin from", "a caucus");
    const roles = "Change this: Decisions about stewards and roles";
    await key.press(roles);
    await key.write("How is it decided?", "Consensus: all agree, and some can block");
    for (const each of [roles, "Change this: All other decisions"]) await key.press(each);
    await key.write("How is it decided?", "Gradients: from one to five");
    await key.press("Propose it");
    await bo.hands.sees("The agreement of this circle changes.");
    // Too late for that, and never there for what comes: two are most of three, and of four they are not.
    await (await comer(await invite(), "Cy", days.now)).close();

    for (const each of [spanish.tools, "Decisiones", "consentimiento", "Objeto"]) await luzKey.press(each);
    await luzKey.write("Qué tiene de malo", "Nadie dijo quién la revisa");
    await luzKey.press("Objetar");
    await bo.hands.sees("Luz objects");
    for (const each of ["More", "Change the proposal"]) await key.press(each);
    await key.write("What is to change, and why", "We look at it again in May.");
    await key.press("Change it");
    await luz.hands.sees("We look at it again in May.");
    await luzKey.press("Está atendida");
    await bo.hands.sees("met");

    await days.pass(4, [bo, luz]);
    await key.press("I consent");
    await key.press("For somebody by phone or on paper");
    await key.write("For whom", "Luz");
    for (const each of ["I abstain", "Write it down"]) await key.press(each);
    await luz.hands.sees("Bo anotó por ti, por teléfono o en papel: Me abstengo.");
    await luzKey.press("No cuenta");
    await luz.hands.sees("Ya no cuenta.");
    await luzKey.press("Consiento");
    await bo.hands.sees("2 have taken part,");
    await days.pass(8, [bo, luz]);
    await bo.hands.sees("It stands.");
    await key.press("Carry it out");
    await bo.hands.sees("done");

    for (const each of [spanish.back, spanish.tools, "Lo que acordamos", "Dejo el cargo", "Dejarlo"])
      await luzKey.press(each);
    await luz.hands.sees("Lo dejaste.");
    for (const each of ["Back", "Propose something"]) await key.press(each);
    await key.write("In one line", kitchen);
    await key.press("Propose it");
    await bo.hands.sees("Say below what you think of it.");

    for (const each of [spanish.tools, "Decisiones", "Proponer algo"]) await luzKey.press(each);
    await luzKey.write("En una línea", "Bo abre la puerta");
    for (const each of ["Quién hace qué", "Proponerla"]) await luzKey.press(each);
    await luz.hands.sees("Di abajo qué te parece.");
    for (const each of ["Back", "Bo abre la puerta", "I block it"]) await key.press(each);
    await key.write("What is wrong with it", "It takes two of us.");
    await key.press("Block");
    await luz.hands.sees("Bo la bloquea");
    expect(await barriers(luz.page)).toEqual([]);

    await ash.close();
    await days.pass(4, [bo, luz]);
    for (const each of ["Back", kitchen, "4: I like it"]) await key.press(each);
    for (const each of [spanish.back, kitchen, "3: puedo vivir con eso"]) await luzKey.press(each);
    await bo.hands.sees("2 have taken part,");
    expect(await barriers(bo.page)).toEqual([]);
    await days.pass(8, [bo, luz]);
    await luz.hands.sees("Aprobada");
    for (const each of ["Que se cuente otra vez", "Pedirlo"]) await luzKey.press(each);
    await bo.hands.sees("Luz asked for it to be counted again.");
  },
  { now: days.now },
);
