import type { BrowserContext } from "playwright-core";
import { asOldPhone } from "./old-phone.ts";
import { middleOf } from "./row.ts";

const tries = 5;

/** The middle of some visits to an address, each from the address typed until something that says this is drawn, in ms. */
export async function visits(
  context: () => Promise<BrowserContext>,
  url: string,
  words: string,
  how: { readonly offline?: boolean; readonly closes?: boolean } = {},
): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < tries; at++) {
    const there = await context();
    all.push(await visit(there, url, words, how));
    if (how.closes === true) await there.close();
  }
  return middleOf(all);
}

/**
 * The page itself tells when: whoever asks it from outside has a page wait that is busy, and has it compile what asks. It
 * counts from when the browser began to open the address.
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
  const told = page.waitForEvent("console", { predicate: (message) => message.text().startsWith("drawn ") });
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
