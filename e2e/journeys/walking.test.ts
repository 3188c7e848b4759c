import { readFile } from "node:fs/promises";
import type { FileSource } from "@unionhall/member";
import { expect } from "vitest";
import { comer, founder, good, until } from "./headless.ts";
import type { OnPhone } from "./journey.ts";
import { journey } from "./journey.ts";
import { join, leaveChat, openChat, say } from "./person.ts";

const title = "The Kitchen Table";
const bytes = new Uint8Array(200_000).map((_, at) => (at * 17 + (at >> 8)) % 251);

const minutes: FileSource = {
  name: "minutes.txt",
  type: "text/plain",
  which: "minutes",
  length: bytes.length,
  state: () => Promise.resolve("as agreed"),
  read: (at, length) => Promise.resolve(bytes.slice(at, at + length)),
};

async function walkOut(who: OnPhone, without: string, to: string): Promise<void> {
  const { hands, words, page } = who;
  await hands.press(words.people);
  await hands.press(words.walkTogether);
  await page.getByRole("checkbox", { name: without }).check();
  await hands.press(words.elsewhere);
  await hands.fill(words.foundingLink, to);
  await hands.press(words.walkOut);
  await page.getByRole("dialog").getByRole("button", { name: words.walkOut, exact: true }).click();
  await hands.sees(words.walkedOut);
  await hands.press(words.toNewCircle);
  await openChat(who);
}

async function saved({ page }: OnPhone): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save/ }).click();
  const download = await waiting;
  return readFile(await download.path());
}

journey(
  "a steward puts somebody out; the others go on in another hall by one tap and one yes, with what was said and a file",
  async (at) => {
    // Whoever has the hall stewards the circle too.
    const { member: usurper, circle, invite } = await founder(at.hall, title, "Ash");
    const [bo, cy] = [await at.phone("Bo"), await at.phone("Cy")];
    await join(bo, await invite(), title);
    await join(cy, await invite(), title);
    await say(bo, "We meet at the kitchen table");
    await say(cy, "I bring soup");
    await good(usurper.sendFile(circle, minutes));
    await bo.hands.sees("minutes.txt");
    const di = await comer(await invite(), "Di");
    const put = await until(usurper, () => usurper.circle(circle)?.members.find(({ name }) => name === "Di"));
    await good(usurper.remove(circle, put.id));
    await di.close();

    await walkOut(bo, "Ash", at.second.found);
    await bo.hands.sees("We meet at the kitchen table");
    await bo.hands.sees("I bring soup");
    await say(bo, "Here we are");
    await leaveChat(cy);
    await cy.hands.press(cy.words.comeAlong);
    await openChat(cy);
    await cy.hands.sees("Here we are");
    await cy.hands.sees("We meet at the kitchen table");
    await cy.hands.sees("I bring soup");

    // The file follows by itself; then nobody needs the old hall any more.
    await cy.page.getByRole("button", { name: /^Save/ }).waitFor();
    await usurper.close();
    await at.hall.close();
    expect((await saved(cy)).equals(bytes)).toBe(true);
    await say(cy, "Soup is ready");
    await bo.hands.sees("Soup is ready");
  },
  { twoHalls: true },
);
