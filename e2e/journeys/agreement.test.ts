import { expect } from "vitest";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, linkShown } from "./person.ts";

const title = "Harbour Street";

journey(
  "a member invites an adviser; who is which stands there for all to read, and so do clocks that stand still",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const bo = await at.phone("Bo");
    const { hands } = bo;
    await join(bo, await invite(), title);
    for (const pressed of ["People", "Invite someone", "As an adviser", "Make a link"]) await hands.press(pressed);
    const cy = await comer(await linkShown(hands), "Cy");
    await hands.press("Done");
    await hands.press("What binds us");
    await hands.sees("Each of us can be a steward.");
    await hands.sees("You take part as a member.");
    await hands.sees("One adviser");

    await until(cy, () => cy.agreements.look(circle)?.people.some(({ me, standing }) => me && standing === "adviser"));
    expect(cy.agreements.look(circle)?.may.propose).toBe(false);
    await good(ash.agreements.stopClocks(circle));
    await hands.sees("All clocks stand still.");
    await hands.press("Tools");
    await hands.sees("Ash stopped them");
    await Promise.all([ash.close(), cy.close()]);
  },
);
