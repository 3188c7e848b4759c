import type { DraftActs } from "../drafts.ts";
import { attempt } from "../problems.ts";
import type { Person } from "./person.ts";
import { sessionOf } from "./rooms.ts";

/** Nobody is told of what changes: whoever writes it is the one who shows it. */
export function draftActs(who: () => Person | null): DraftActs {
  return {
    of: (circle, place) => who()?.sessions.get(circle)?.circle.drafts.of(place) ?? "",
    put: (circle, place, draft) => attempt(() => sessionOf(who(), { circle }).circle.drafts.put(place, draft)),
  };
}
