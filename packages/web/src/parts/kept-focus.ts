import { useEffect } from "preact/hooks";

/**
 * What was pressed may be gone by what it did, and the focus with it. Then it goes to the heading of the part of the screen that it stood
 * in, so that a keyboard and a screen reader go on from there; never to something else that can be pressed, where there is a heading.
 * `part`: where that is done; `isThere`: whether it is drawn.
 */
export function useKeptFocus(part: () => Element | null, isThere = true): void {
  useEffect(() => {
    const page = part();
    if (page === null) return;
    let way: readonly Element[] = [];
    const remember = ({ target }: Event): void => void (way = target instanceof Element ? wayUp(target, page) : []);
    const look = (): void => {
      if (way[0]?.isConnected !== false || document.activeElement !== document.body) return;
      landing(way.filter((each) => each.isConnected))?.focus({ preventScroll: true });
      way = [];
    };
    const changes = new MutationObserver(look);
    changes.observe(page, { childList: true, subtree: true });
    page.addEventListener("focusin", remember);
    return () => {
      changes.disconnect();
      page.removeEventListener("focusin", remember);
    };
  }, [isThere]);
}

/** From an element up to the page. */
function wayUp(from: Element, page: Element): readonly Element[] {
  const way: Element[] = [];
  for (let at: Element | null = from; at !== null; at = at === page ? null : at.parentElement) way.push(at);
  return way;
}

/** The nearest heading; where there is none, what can be pressed. */
function landing(way: readonly Element[]): HTMLElement | null {
  for (const part of way) {
    const heading = part.querySelector<HTMLElement>("h1, h2, h3");
    if (heading === null) continue;
    if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    return heading;
  }
  return way.at(-1)?.querySelector<HTMLElement>("button, a[href]") ?? null;
}
