import type { Page } from "playwright-core";

/** Where somebody goes, or what they write into the field of a search. */
type Act = { readonly hash: string } | { readonly words: string };

/** From an act until the first thing that this selector finds is drawn, in ms. */
export function drawnAfter(page: Page, act: Act, selector: string): Promise<number> {
  return page.evaluate(drawn, [act, selector] as const);
}

/** Runs in the page. */
function drawn([act, selector]: readonly [Act, string]): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing of this was drawn: ${selector}`)), 60_000);
    const began = performance.now();
    const look = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    });
    look.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    if ("hash" in act) return void (location.hash = act.hash);
    const field = document.querySelector<HTMLInputElement>("input[type=search]")!;
    field.value = act.words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
