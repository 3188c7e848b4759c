import { expect } from "vitest";
import { founder, good } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, say } from "./person.ts";

const title = "Bridge Street";

journey(
  "two write to each other alone: one asks, the other says yes; another's question gets a no that nobody is told",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const bo = await at.phone("Bo");
    const cy = await at.phone("Cy");
    for (const each of [bo, cy]) await join(each, await invite(), title);

    // Bo asks Cy, and writes before there is an answer.
    await bo.hands.press("People");
    await bo.hands.press("Look at Cy");
    await bo.hands.press("Write to Cy alone");
    await bo.hands.press("Ask Cy");
    await bo.hands.sees("Cy has not said yes yet");
    await say(bo, "it is about the rent");

    await cy.hands.goto(`${at.hall.url}/#/`);
    await cy.hands.sees("wants to write to you alone");
    await cy.hands.press("Yes to Bo");
    await cy.hands.sees("it is about the rent");
    await say(cy, "come by");
    await bo.hands.sees("come by");
    await bo.hands.seesNo("Cy has not said yes yet");
    await bo.hands.press("You two");
    await bo.hands.sees("Nobody else ever comes in");
    await bo.hands.press("Back");
    await bo.hands.press("Back");
    await bo.hands.sees("One to one");

    // Ash asks Bo, who says no: for Ash nothing changes.
    const whom = ash.circle(circle)!.members.find(({ name }) => name === "Bo")!.id;
    const two = await good(ash.alone.write(circle, whom));
    await bo.hands.press("No to Ash");
    await bo.hands.press("Say no");
    await bo.hands.sees("Nobody is told of that.");
    await bo.hands.seesNo("wants to write to you alone");
    expect(two === null ? null : ash.circle(two)?.alone?.state).toBe("asked");

    // What becomes of Bo in the team is told where Cy writes to them, and changes nothing there.
    await good(ash.remove(circle, whom));
    await cy.hands.sees("Bo was removed from Bridge Street");
    await say(cy, "are you all right");
    await bo.hands.sees("are you all right");
    await ash.close();
  },
);
