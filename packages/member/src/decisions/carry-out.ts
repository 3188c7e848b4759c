import type { Void } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import type { Decision } from "@unionhall/union";
import { stands } from "@unionhall/union";
import { followRoom } from "../circle/follow-room.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { ProposedDeed } from "../decisions.ts";
import type { At } from "../rooms.ts";
import { inside, now } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { shown } from "./deeds.ts";
import { actedOn, todayIn } from "./known.ts";
import { whyOver } from "./not-done.ts";
import { besideOf } from "./read-here.ts";
import { wayOf } from "./ways.ts";

/**
 * All that an outcome entitles to, nobody has done, and this member can do: one after the other. Each is looked at when its
 * turn has come: an agreement asks a seat only once that is open.
 */
export async function carryOut(person: Person, { circle: id, room }: At): Promise<void> {
  const session = inside(person, id);
  await now(session, async () => {
    await session.upToDate();
    // An agreement, or a seat, is known by its hash until the room is read.
    if (!session.circle.rooms.isFollowed(room)) await followRoom(session.circle, room);
  });
  const left = leftToDo(session, room, actedOn(session, room).decision);
  const refused: Void[] = [];
  for (const deed of left) {
    const way = wayOf(session, deed);
    const why = way.why();
    if (why === null) await way.carry(person);
    else refused.push(why);
  }
  if (refused.length === left.length) throw new WouldNotCount(refused[0] ?? "no-effect");
}

/** What of an outcome that stands is left, as far as it is known here. */
export function leftToDo(session: Session, room: RoomId, decision: Decision): readonly ProposedDeed[] {
  const { outcome, deeds } = decision;
  if (outcome === null || !outcome.passed || !stands(decision, outcome, todayIn(session))) return [];
  if (whyOver(session, decision, outcome) !== null) return [];
  const { drafts } = besideOf(session, room);
  const left = deeds.filter((_, at) => !outcome.used.has(at));
  return left.map((deed) => shown(session, deed, drafts)).filter((deed) => deed !== null);
}
