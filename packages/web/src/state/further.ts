import { fetchWordLists } from "@unionhall/member";

/** The screens further in. */
export function further(): Promise<typeof import("../further.tsx")> {
  return import("../further.tsx");
}

/**
 * They may be needed soon, and so may the lists that words are read by: whoever types theirs because the hall is gone
 * gets nothing from it. Where they do not come now, they are asked for again when they are.
 */
export function fetchFurtherSoon(): void {
  Promise.all([further(), fetchWordLists()]).catch(() => undefined);
}
