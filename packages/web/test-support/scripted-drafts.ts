import type { DraftActs } from "@unionhall/member";

/** Drafts that last as long as the page. */
export function scriptedDrafts(): DraftActs {
  const kept = new Map<string, string>();
  return {
    of: (circle, place) => kept.get(`${circle} ${place}`) ?? "",
    put: async (circle, place, draft) => {
      kept.set(`${circle} ${place}`, draft);
      return { ok: true, value: undefined };
    },
  };
}
