import type { DecisionView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { daysGoBy } from "./days.ts";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const days = daysGoBy();

/** As their device has it, once it is so. */
function decision(
  member: Member,
  circle: CircleId,
  title: string,
  is: (one: DecisionView) => boolean = () => true,
): Promise<DecisionView> {
  return until(member, () => member.decisions.list(circle).find((each) => each.title === title && is(each)));
}

journey(
  "something is proposed, printed as a plain letter, answered on paper and decided, and everybody counts the same",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, "Night Shift", "Ash", days.now);
    const bo = await days.phone(at, "Bo");
    const { hands, page, says } = bo;
    // The name of what can be said has its hint in it.
    const pick = (words: string): Promise<void> => page.getByRole("button", { name: says(words) }).click();
    await join(bo, await invite(), "Night Shift");

    const van = { title: "The van stays", text: "", subject: "other", deeds: [], options: [] } as const;
    await good(ash.decisions.propose(circle, van));
    for (const pressed of ["Tools", "Decisions"]) await hands.press(pressed);
    await hands.press("Propose something");
    await hands.fill("In one line", "The kitchen closes at ten");
    await hands.sees(
      "By consent: an objection, with its reason, stops it until whoever raised it says that it is met.",
    );
    await hands.press("Propose it");
    await hands.sees("Say below what you think of it.");
    const kitchen = await decision(ash, circle, "The kitchen closes at ten");

    await days.pass(4, [bo]);
    await pick("I consent");
    await hands.sees("You can change it");
    await hands.press("Print as a plain letter");
    await hands.fill("First name of whoever gets it", "Cy");
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const printed = `${await page.title()}\n${await page.locator("body").innerText()}`;
    await page.emulateMedia({ media: null });
    const lines = [
      "Dear Cy,",
      "The kitchen closes at ten",
      "I consent. It is good enough for now, and safe enough to try.",
    ];
    for (const each of lines) expect(printed).toContain(says(each));
    expect(printed).toMatch(new RegExp(`^${says("Paper")}\\n+${says("Dear Cy,")}[^]*${says("Send it back to:")}\\s*$`));
    expect(printed).not.toMatch(/Night Shift|Ash|Bo\b|union|sindicato|circle|círculo/i);
    await hands.press("Back to the decision");
    await hands.press("For somebody by phone or on paper");
    await page.getByLabel(says("For whom")).selectOption("Ash");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: says("I abstain") })
      .click();
    await hands.press("Write it down");
    await hands.sees("You recorded something for Ash.");
    const { own } = await decision(ash, circle, "The kitchen closes at ten", (one) => one.own?.recordedBy != null);
    await good(ash.decisions.undo(kitchen.at, own!.entry!));
    await good(ash.decisions.take(kitchen.at, { choice: "consent", options: [], reason: "" }));
    await hands.sees("2 consent");
    expect(await barriers(page)).toEqual([]);

    await days.pass(8, [bo]);
    await hands.sees("Adopted");
    await hands.sees("2 of 2 people took part.");
    await hands.sees("It stands.");
    const outcomes = await page.locator(".card bdi").allInnerTexts();
    const mine = await decision(ash, circle, "The kitchen closes at ten", ({ outcome }) => outcome !== null);
    const prints = outcomes.slice(-2).map((print) => print.replaceAll(" ", ""));
    expect(prints).toEqual([mine.outcome!.hash.slice(0, 16), mine.print.slice(0, 16)]);
    await ash.close();
  },
  { now: days.now },
);
