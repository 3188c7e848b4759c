import type { Member } from "@unionhall/member";
import { kept } from "../state/kept.ts";
import { baseName } from "../store/drawers.ts";

/** Under which this browser keeps whose drawer is told of something new: of one alone, as a browser has one address. */
const whose = "woken";

export const isWoken = (): boolean => kept.read(whose) === baseName();

export function setWoken(on: boolean): void {
  kept.write(whose, on ? baseName() : "");
}

/** Has this device woken whenever it is put away, for as long as the member is at home here. */
export function wakeWhenAway(member: Member): () => void {
  const look = (): void => {
    // Where this or the push service cannot be reached, the device is not woken until somebody was here next.
    if (isWoken()) comeOrGo(member).catch(() => undefined);
  };
  look();
  document.addEventListener("visibilitychange", look);
  return () => document.removeEventListener("visibilitychange", look);
}

/** What it takes is fetched while the page is in front: one that is hidden may be stopped at any moment. */
async function comeOrGo(member: Member): Promise<void> {
  const { fallAsleep, putAway } = await import("./waking.ts");
  if (document.visibilityState === "hidden") await fallAsleep(member);
  else await putAway();
}
