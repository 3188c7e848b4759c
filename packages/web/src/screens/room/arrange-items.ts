import type { ItemView } from "@unionhall/member";

/** What stands on a board as people look for it: what is pinned first, then the newest. */
export function onBoard(items: readonly ItemView[]): readonly ItemView[] {
  const newest = items.filter(({ state }) => state === "active").toReversed();
  return [...newest.filter(({ pinned }) => pinned), ...newest.filter(({ pinned }) => !pinned)];
}

/** What is archived or in the trash, the newest first. */
export function putAway(items: readonly ItemView[]): readonly ItemView[] {
  return items.filter(({ state }) => state !== "active").toReversed();
}
