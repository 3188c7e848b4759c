import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "Turno de Noche";

journey("somebody who is in a time-out asks others to look at it, in Spanish and by the keyboard alone", async (at) => {
  const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
  const cy = await comer(await invite(), "Cy");
  const beto = await at.phone("Beto", { language: "es" });
  await join(beto, await invite(), title);
  const named = (name: string) => ash.circle(circle)?.members.find((each) => each.name === name)?.id;
  const whom = await until(ash, () => named("Beto"));
  await good(ash.stewards.name(circle, await until(ash, () => named("Cy"))));
  await until(cy, () => cy.circle(circle)?.steward);
  await good(ash.timeOuts.give(circle, whom, 3));
  await until(cy, () => cy.timeOuts.look(circle).length > 0);
  await good(cy.timeOuts.give(circle, whom, 7));

  const { hands, page } = beto;
  await hands.sees("Tienes un tiempo fuera hasta el");
  await beto.keyboard.press("Pedir que otras personas lo vean");
  await hands.sees("Pediste que lo vean las demás personas responsables.");
  expect(await barriers(page)).toEqual([]);
  await until(ash, () => ash.timeOuts.look(circle)[0]?.appealed);
  // Whoever gave it takes it back, and it is over.
  await good(ash.timeOuts.lift(circle, whom));
  await hands.seesNo("Tienes un tiempo fuera hasta el");
  await Promise.all([ash.close(), cy.close()]);
});
