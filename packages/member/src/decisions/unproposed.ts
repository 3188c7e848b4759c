import { decisionsOf, itemsOf, mostSettled, stateOf } from "@unionhall/union";
import type { ItemView } from "../rooms.ts";
import { contentsOf, itemView } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { inBook, waitingHere } from "./known.ts";

/**
 * Decisions of this person's own of which the book says nothing: whose proposal came so late to the hall that its days were
 * over, or who was cut off before it. What was brought from another circle is none.
 */
export function unproposed(session: Session): readonly ItemView[] {
  const { circle, me } = session;
  const [first] = stateOf(circle.book).changes;
  if (circle.hallway === null || first === undefined) return [];
  const known = [...inBook(session), ...waitingHere(session)].filter(({ decision }) => decision.by === me);
  const proposed = new Set(known.map(({ decision }) => decision.room));
  const since = keptSince(session);
  const tools = itemsOf(contentsOf(session, circle.hallway)).filter(({ what }) => what === "decisions");
  const all = tools.flatMap(({ room }) => itemsOf(contentsOf(session, room)));
  const left = all.filter(({ what, state, room, opened: { by, seq, time } }) => {
    const isOwn = what === "decision" && state === "active" && by === me;
    return isOwn && seq > since && time >= first.time && !proposed.has(room);
  });
  return left.map(({ room }) => itemView(session, room)).filter((each) => each !== null);
}

/** The book lets go of old ones: of what is older than all that it has nobody can tell. */
function keptSince({ circle }: Session): number {
  const kept = [...decisionsOf(circle.book).values()];
  return kept.length < mostSettled ? 0 : Math.min(...kept.map(({ seq }) => seq));
}
