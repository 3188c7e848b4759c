import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * What was pressed may be gone by what it did, and the focus with it. Then it goes to the heading of the part of the screen that it stood
 * in, so that a keyboard and a screen reader go on from there; never to something else that can be pressed, where there is a heading.
 * For the content of a screen, and what stays in reach under it.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = screen;
    if (current === null) return;
    let way: readonly Element[] = [];
    const remember = ({ target }: Event): void => void (way = target instanceof Element ? wayUp(target) : []);
    const look = (): void => {
      if (way[0]?.isConnected !== false || document.activeElement !== document.body) return;
      landing(way.filter((each) => each.isConnected))?.focus({ preventScroll: true });
      way = [];
    };
    const changes = new MutationObserver(look);
    changes.observe(current, { childList: true, subtree: true });
    current.addEventListener("focusin", remember);
    return () => {
      changes.disconnect();
      current.removeEventListener("focusin", remember);
    };
  }, []);
  return screen;
}

/** From an element up to the page, or to the foot that it stands in. */
function wayUp(from: Element): readonly Element[] {
  const page = from.closest(".page, .foot");
  const way: Element[] = [];
  for (let at: Element | null = page === null ? null : from; at !== null; at = at === page ? null : at.parentElement)
    way.push(at);
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
