import type { Member } from "@unionhall/member";
import { render } from "preact";
import { mark } from "./mark.ts";

/*
 * Leaving quickly. A page cannot erase the history behind it, so this tab remembers that it left: going
 * back or forward into the app finds the blank page again. Typing the address, or a new tab, opens it.
 */
function goAway(): void {
  // An installed app has no address bar to go blank in: it gets an empty page of its own, or closes.
  const installed = matchMedia("(display-mode: standalone)").matches;
  if (installed) close();
  location.replace(installed ? "/away.html" : "about:blank");
}

/** Takes everything off the screen and out of memory, then goes. Waits for nothing. */
export function leaveQuickly(root: Element, member: Member | null): void {
  render(null, root);
  document.title = "";
  mark.put();
  member?.lock();
  void member?.close();
  goAway();
}

/** True when this tab left before and someone came back by the history: then it is gone again. */
export function isBouncedBack(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const cameBack = navigation?.type === "back_forward";
  if (mark.stands() && cameBack) {
    goAway();
    return true;
  }
  mark.drop();
  return false;
}

/** Some browsers bring a left page back from memory without starting it anew. */
export function stayAway(): void {
  addEventListener("pageshow", (event) => {
    if (event.persisted && mark.stands()) goAway();
  });
}

const twiceWithin = 700;

/** Escape, twice in a row. A dialog takes the first one to close. */
export function leaveByEscape(leave: () => void): void {
  let before = -twiceWithin;
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat) return;
      if (event.timeStamp - before < twiceWithin) leave();
      before = event.timeStamp;
    },
    { capture: true },
  );
}
