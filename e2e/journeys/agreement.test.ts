import { expect } from "vitest";
import { comer, founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, linkShown } from "./person.ts";

const title = "Harbour Street";

journey(
  "a member invites an adviser, reads who is which and that clocks stand still, and proposes another agreement",
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
    await hands.sees("Ash stopped them on");

    for (const pressed of ["What binds us", "Change it", "Change this: Coming and going"]) await hands.press(pressed);
    await hands.sees("Whoever comes in is a member, unless the invitation says otherwise.");
    await hands.press("Advisers");
    await hands.sees("Whoever comes in is an adviser, unless the invitation says otherwise.");
    await hands.press("Propose it");
    await hands.sees("Change what binds us");
    await until(ash, () => ash.decisions.list(circle).some(({ subject }) => subject === "agreement"));
    await Promise.all([ash.close(), cy.close()]);
  },
);
