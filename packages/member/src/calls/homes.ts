import type { CircleId, RoomId } from "@unionhall/protocol";
import { linkedFacts, readFacts } from "@unionhall/union";
import { contentsOf, pathTo } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { VisitorsView } from "../visitors.ts";

interface Place {
  readonly circle: CircleId;
  readonly event: RoomId;
  readonly room: RoomId;
}

/**
 * Of which call a linked circle is. Nothing in it says so: whoever hosts knows it from the other side, where it stands in one of all their
 * rooms. Where it was found, it is looked at first.
 */
export class Homes {
  readonly #found = new Map<CircleId, Place>();

  of({ sessions }: Pick<Person, "sessions">, linked: CircleId): VisitorsView["home"] {
    const known = this.#found.get(linked);
    const place = known !== undefined && standsIn(sessions, known, linked) ? known : placeIn(sessions, linked);
    const session = place === null ? undefined : sessions.get(place.circle);
    if (place === null || session === undefined) return null;
    this.#found.set(linked, place);
    return { circle: place.circle, room: place.room, path: pathTo(session, place.room) };
  }
}

function standsIn(sessions: Person["sessions"], { circle, event, room }: Place, linked: CircleId): boolean {
  const session = sessions.get(circle);
  return session !== undefined && linksIn(session, event, linked).includes(room);
}

function placeIn(sessions: Person["sessions"], linked: CircleId): Place | null {
  for (const session of sessions.values())
    for (const event of session.rooms.keys())
      for (const room of linksIn(session, event, linked)) return { circle: session.circle.id, event, room };
  return null;
}

/** The calls in a room that lead to that circle. */
function linksIn(session: Session, event: RoomId, linked: CircleId): readonly RoomId[] {
  return [...contentsOf(session, event).items.values()].flatMap((item) =>
    item.what === "call" && readFacts(linkedFacts, item).linked === linked ? [item.room] : [],
  );
}
