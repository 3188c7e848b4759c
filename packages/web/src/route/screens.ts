/*
 * Note: an address changes no place on a page by itself: a new screen would begin as far down as the last one was read, and
 * going back the browser looks for the place before the screen is drawn again, where it is slow.
 */

/** How far each screen was read, by its number in the browser's history. */
const readTo = new Map<number, number>();
/** How long a screen may take to be as long as it was. In milliseconds. */
const patience = 2_000;
const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Numbers are the page's own: a history goes back to pages from before. */
let newest = Math.floor(performance.timeOrigin);
let screen = newest;
let down = 0;

/** A new screen begins at its top; going back leads to where one was. */
export function followScreens(): void {
  history.replaceState(screen, "");
  addEventListener("scroll", () => void (down = scrollY), { passive: true });
  addEventListener("hashchange", () => {
    readTo.set(screen, down);
    const known = history.state as number | null;
    screen = known ?? ++newest;
    if (known === null) history.replaceState(screen, "");
    const to = known === null ? 0 : readTo.get(known);
    if (to !== undefined) goDown(to);
  });
}

/** Again and again until it is as long, or somebody goes on by themselves. */
function goDown(to: number): void {
  const [of, end] = [screen, performance.now() + patience];
  let mine = true;
  const stop = (): void => void (mine = false);
  for (const sign of signs) addEventListener(sign, stop, { passive: true, once: true, capture: true });
  const step = (): void => {
    if (!mine || screen !== of) return;
    scrollTo(0, to);
    if (scrollY < to - 1 && performance.now() < end) requestAnimationFrame(step);
  };
  step();
}
