import type { AccountabilityView, DrawView, Member } from "@unionhall/member";
import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { daysGoBy } from "./days.ts";
import { comer, founder, good, heardBy, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, say } from "./person.ts";
import { spanish } from "./screen-words.ts";

const days = daysGoBy();
const title = "Calle Larga";
const sorry = "Perdón por lo de las llaves.";
const words = "Desde ahora comparten las llaves.";

journey(
  "se sortea una tarea entre quienes quieren, y a tres que hablan con dos de su conflicto: solo sale lo que ambas aceptan",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash", days.now);
    // Those two first: whoever let one of them in would not sit with them.
    const dee = await comer(await invite(), "Dee", days.now);
    const bo = await days.phone(at, "Bo", { language: "es" });
    const { hands, page, keyboard: key } = bo;
    await join(bo, await invite(), title);
    const [cy, fox, gil] = [
      await comer(await invite(), "Cy", days.now),
      await comer(await invite(), "Fox", days.now),
      await comer(await invite(), "Gil", days.now),
    ];
    const passes = async (count: number): Promise<void> => {
      await days.pass(count, [bo]);
      await good(ash.say(circle, "Buenos días"));
    };

    for (const each of [spanish.tools, "Lo que acordamos", "Empezar un sorteo", "Empezar"]) await key.press(each);
    for (const each of ["Poner tu número", "No, solo cuido el sorteo", "Ponerlo"]) await key.press(each);
    const drawn = (is: (draw: DrawView) => boolean): Promise<DrawView> =>
      until(cy, () => cy.draws.look(circle).find(is));
    const { role } = await drawn(({ joined }) => joined.length === 1);
    await good(cy.draws.join(circle, role, true));
    await hands.sees("Quieren llevarlo: Cy.");
    expect(await barriers(page)).toEqual([]);

    await hands.goto(`${at.hall.url}/#/circle/${circle}/care`);
    for (const each of ["Pedir un círculo de responsabilidad", "Dee", "Pedirlo"]) await key.press(each);
    await hands.sees("Pediste uno");
    const sat = (who: Member, is: (one: AccountabilityView) => unknown): Promise<AccountabilityView> =>
      until(who, () => who.accountability.look(circle).find((one) => is(one)));
    for (const each of [cy, fox, gil]) {
      const { draw } = await sat(each, ({ may }) => may.sit);
      await good(each.accountability.join(circle, draw, true));
    }
    await hands.sees("3 personas pusieron un número.");

    await passes(4);
    await hands.goto(`${at.hall.url}/#/circle/${circle}/agreement`);
    for (const each of ["Dárselo a Cy", "Sí, desde ahora"]) await key.press(each);
    await hands.sees("Por este sorteo le tocó a Cy.");

    await passes(4);
    await hands.goto(`${at.hall.url}/#/circle/${circle}/care`);
    await key.press("Abrir el círculo con quien salió");
    await hands.sees("Salieron");
    for (const each of [dee, cy, fox, gil]) {
      const { draw } = await sat(each, ({ may }) => may.comeIn);
      const into = await good(each.accountability.comeIn(circle, draw));
      await until(each, () => each.circle(into)?.state === "in");
    }
    await key.press("Al círculo");
    await say(bo, sorry);
    const { draw, inside } = await sat(cy, (one) => one.inside?.circle);
    await until(cy, () => heardBy(cy, inside!.circle!).includes(sorry));

    await good(cy.accountability.write(circle, draw, words));
    await sat(dee, (one) => one.inside?.words.some(({ mayAgree }) => mayAgree));
    await good(dee.accountability.agree(circle, draw, words));
    await hands.goto(`${at.hall.url}/#/circle/${circle}/care`);
    await hands.sees(words);
    expect(await barriers(page)).toEqual([]);
    await key.press("Estas palabras se pueden contar");
    await hands.sees("Todas las personas de quienes se trata aceptaron.");
    await sat(cy, ({ may }) => may.tell);
    const room = await good(cy.accountability.tell(circle, draw, "En qué quedó"));
    await good(ash.rooms.read({ circle, room }));
    expect(ash.rooms.look({ circle, room })?.body?.text).toBe(words);
    expect(ash.accountability.look(circle)[0]).toMatchObject({ mine: null, inside: null });
    await key.press("Salir de él");
    await hands.sees("No vuelves a entrar.");
    await key.press("Salir de él");
    await hands.seesNo("Salir de él");
    await Promise.all([ash, dee, cy, fox, gil].map((each) => each.close()));
  },
  { now: days.now },
);
