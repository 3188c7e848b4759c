import { expect } from "vitest";
import { madeUpDomain } from "./certificate.ts";
import { appIsKept, journey, settled } from "./journey.ts";
import { nothingReadable } from "./nothing-readable.ts";
import {
  becomeDevice,
  enter,
  everythingSent,
  found,
  invite,
  join,
  linesOf,
  linkForDevice,
  remove,
  say,
} from "./person.ts";
import { refusals } from "./watch.ts";

const title = "Harbour Committee";

journey(
  "a hall with a domain: two devices of one person, offline and back; one who is removed; nothing readable",
  async (at) => {
    expect(at.hall.url).toMatch(new RegExp(`^https://${madeUpDomain}:\\d+$`));
    const [ash, bo, cy] = [await at.phone("Ashwood"), await at.phone("Bolinda"), await at.phone("Cyrus")];
    await found(ash, at.hall.found, title);
    await join(bo, await invite(ash), title);
    await join(cy, await invite(bo), title);
    await say(ash, "The boat leaves at dawn");
    for (const each of [bo, cy]) await each.hands.sees("The boat leaves at dawn");
    await say(cy, "I know the tides");
    await bo.hands.sees("I know the tides");

    // Bo's tablet has what the phone has, and both write where there is no signal.
    const tablet = await at.phone("Bolinda");
    await becomeDevice(tablet, await linkForDevice(bo));
    await enter(tablet, title);
    await enter(bo, title);
    await tablet.hands.sees("I know the tides");
    await appIsKept(tablet);
    for (const each of [bo, tablet]) {
      each.cable.cut();
      await each.context.setOffline(true);
    }
    await say(bo, "written on the phone, no signal");
    await say(tablet, "written on the tablet, no signal");
    for (const each of [bo, tablet]) await each.hands.sees(each.words.waiting);

    // The app opens without the hall, shows what was read, and still holds what waits.
    await tablet.hands.reload();
    await tablet.hands.sees("The boat leaves at dawn");
    await tablet.hands.sees("written on the tablet, no signal");
    await tablet.hands.sees(tablet.words.waiting);
    await say(tablet, "and one more after a restart");

    for (const each of [bo, tablet]) {
      each.cable.restore();
      await each.context.setOffline(false);
    }
    for (const each of [bo, tablet]) await everythingSent(each);
    const said = await settled(() => linesOf(ash), 5);
    expect(said.slice(0, 2)).toEqual(["The boat leaves at dawn", "I know the tides"]);
    expect(said.toSorted()).toEqual([
      "I know the tides",
      "The boat leaves at dawn",
      "and one more after a restart",
      "written on the phone, no signal",
      "written on the tablet, no signal",
    ]);
    for (const each of [bo, tablet, cy]) expect(await settled(() => linesOf(each), 5)).toEqual(said);

    // Cy writes where there is no signal, and is removed meanwhile: it never arrives.
    cy.cable.cut();
    await cy.context.setOffline(true);
    await say(cy, "from nobody");
    await remove(ash, "Cyrus");
    const refusedBefore = refusals(cy.watched).length;
    await say(ash, "now we are among ourselves");
    await bo.hands.sees("now we are among ourselves");
    cy.cable.restore();
    await cy.context.setOffline(false);
    await cy.hands.sees(cy.words.out);
    await expect.poll(() => refusals(cy.watched).slice(refusedBefore)).toContain("latch-not-in-door");
    await cy.hands.reload();
    await cy.hands.sees(cy.words.out);
    await say(bo, "the last word");
    await ash.hands.sees("the last word");
    expect(await linesOf(cy)).not.toContain("now we are among ourselves");
    expect(await linesOf(cy)).not.toContain("the last word");
    for (const each of [ash, bo, tablet]) expect(await linesOf(each)).not.toContain("from nobody");

    const told = ["Ashwood", "Bolinda", "Cyrus", title, "now we are among ourselves", "the last word", ...said];
    await nothingReadable(at, told, 10_000);
  },
  { secure: true, keepsApp: true },
);
