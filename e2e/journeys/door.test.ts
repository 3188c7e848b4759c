import decodeQR from "qr/decode.js";
import { expect } from "vitest";
import { founder, heardBy, until } from "./headless.ts";
import type { OnPhone } from "./journey.ts";
import { journey } from "./journey.ts";
import {
  admit,
  becomeDevice,
  enter,
  found,
  invite,
  join,
  knock,
  linesOf,
  linkShown,
  openChat,
  openLinkForDevice,
  say,
  vouch,
} from "./person.ts";

const title = "Reading Group";

/** What a camera reads from the square on somebody's screen. */
async function scanned({ page, context }: OnPhone): Promise<string> {
  const picture = await page.getByRole("img", { name: "The link as a square to scan" }).screenshot();
  const camera = await context.newPage();
  const seen = await camera.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    return { width, height, data: [...canvas.getImageData(0, 0, width, height).data] };
  }, picture.toString("base64"));
  await camera.close();
  return decodeQR({ ...seen, data: Uint8ClampedArray.from(seen.data) });
}

journey(
  "a door opens by itself, once for each link; who knocks waits until one inside vouches and another opens",
  async (at) => {
    const [ash, bo, cy] = [await at.phone("Ash"), await at.phone("Bo"), await at.phone("Cy")];
    await found(ash, at.hall.found, title);
    const link = await invite(ash);
    await join(bo, link, title);
    await ash.hands.sees("sealed to 2 people");
    await cy.hands.goto(link);
    await cy.hands.sees("This link is used up or too old.");
    await ash.hands.sees("sealed to 2 people");
    await join(cy, await invite(ash), title);

    const dee = await at.phone("Dee");
    await knock(dee, await invite(ash, "knock"), title);
    await dee.hands.sees(dee.words.atTheDoor);

    // Who invited Dee cannot let them in, and nobody can before somebody vouched.
    for (const each of [ash, cy]) {
      await each.hands.press(each.words.people);
      await each.hands.sees("0 of 1 vouches");
      await each.hands.seesNo(each.words.admit);
    }
    await vouch(bo);
    await bo.hands.seesNo(bo.words.admit);
    await dee.hands.sees(dee.words.atTheDoor);
    await admit(cy);

    await dee.hands.sees("sealed to 4 people");
    await openChat(dee);
    await say(dee, "Thank you for opening");
    await openChat(ash);
    await ash.hands.sees("Thank you for opening");
  },
);

journey("a second device comes by scanning a square, and is the same person", async (at) => {
  const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
  const bo = await at.phone("Bo");
  await join(bo, await invite(), title);
  await say(bo, "Page forty");

  await openLinkForDevice(bo);
  const link = await linkShown(bo.hands);
  expect(await scanned(bo)).toBe(link);
  const tablet = await at.phone("Bo");
  await becomeDevice(tablet, link);
  await enter(tablet, title);
  await tablet.hands.sees("Page forty");
  await say(tablet, "Page forty-one");
  await until(ash, () => heardBy(ash, circle).includes("Page forty-one"));
  await bo.hands.press(bo.words.done);
  await bo.hands.sees("Device 2");
  expect(heardBy(ash, circle)).toEqual(["Page forty", "Page forty-one"]);
  await expect.poll(() => linesOf(tablet)).toEqual(heardBy(ash, circle));
  await tablet.hands.sees("sealed to 2 people");
  await ash.close();
});
