import { expect } from "vitest";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "Bridge Street";
const words = "They would not let me speak.";

journey(
  "what somebody reports about a steward a care person reads, and not the steward, who is one too",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const cy = await comer(await invite(), "Cy");
    const named = (name: string) => ash.circle(circle)?.members.find((each) => each.name === name)?.id;
    for (const name of ["Ash", "Cy"]) await good(ash.care.name(circle, await until(ash, () => named(name)), true));

    const bo = await at.phone("Bo");
    const { hands } = bo;
    await join(bo, await invite(), title);
    for (const pressed of ["People", "Look at Ash", "What to do about Ash", "Report Ash"]) await hands.press(pressed);
    await hands.sees("Ash never reads it");
    await hands.fill("What happened, in your words", words);
    await hands.press("Send it");
    const [report] = await until(cy, () => {
      const { reports } = cy.care.look(circle);
      return reports.length > 0 && reports;
    });
    expect([report?.text, report?.to.map(({ name }) => name)]).toEqual([words, ["Cy"]]);
    await good(cy.care.lookAfter(circle, report!.report, true));
    await hands.press("Back");
    await hands.press("Care people: 2");
    await hands.sees("Looked after by Cy");
    expect(ash.care.look(circle).reports).toEqual([]);
    await Promise.all([ash.close(), cy.close()]);
  },
);
