import type { BrowserContext } from "playwright-core";
import { asOldPhone } from "./old-phone.ts";
import { middleOf } from "./row.ts";

const tries = 5;
/** In ms. Whoever waits longer has gone. */
const longest = 180_000;

/** The middle of some visits, in ms. */
export async function visits(run: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < tries; at++) all.push(await run());
  return middleOf(all);
}

/**
 * How long a visit takes, in ms: from when the browser begins to open the address until something that says these words is
 * drawn. The page itself tells when: whoever asks it from outside has a page wait that is busy, and has it compile what asks.
 */
export async function visit(
  context: BrowserContext,
  url: string,
  words: string,
  { offline = false }: { readonly offline?: boolean } = {},
): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(tellWhenDrawn, words);
  await asOldPhone(page, { offline });
  const told = page.waitForEvent("console", {
    predicate: (message) => message.text().startsWith("drawn "),
    timeout: longest,
  });
  await page.goto(url, { waitUntil: "commit" });
  const drawn = Number((await told).text().slice("drawn ".length));
  // What is done behind the first screen has its time too, as on a phone that somebody looks at.
  await page.waitForTimeout(1_000);
  await page.close();
  return drawn;
}

/** Runs in the page before anything else. */
function tellWhenDrawn(words: string): void {
  const look = new MutationObserver(() => {
    if (![...document.querySelectorAll("a, label")].some((each) => each.textContent.includes(words))) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.debug(`drawn ${performance.now()}`)));
  });
  look.observe(document, { childList: true, subtree: true, characterData: true });
}
