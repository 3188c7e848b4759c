import type { RoomId } from "@unionhall/protocol";
import type { Decision } from "@unionhall/union";
import { stands } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { ProposedDeed } from "../decisions.ts";
import type { At } from "../rooms.ts";
import { inside, now } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { shown } from "./deeds.ts";
import { actedOn, todayIn } from "./known.ts";
import { besideOf } from "./read-here.ts";
import { wayOf } from "./ways.ts";

/** All that an outcome entitles to, nobody has done, and this member can do: one after the other. */
export async function carryOut(person: Person, { circle: id, room }: At): Promise<void> {
  const session = inside(person, id);
  await now(session, () => session.upToDate());
  const left = leftToDo(session, room, actedOn(session, room).decision);
  const mine = left.filter((deed) => wayOf(session, deed).why() === null);
  if (mine.length === 0) throw new WouldNotCount(left.map((deed) => wayOf(session, deed).why())[0] ?? "no-effect");
  for (const deed of mine) await wayOf(session, deed).carry(person);
}

/** What of an outcome that stands is left, as far as it is known here. */
export function leftToDo(session: Session, room: RoomId, decision: Decision): readonly ProposedDeed[] {
  const { outcome, deeds } = decision;
  if (outcome === null || !outcome.passed || !stands(decision, outcome, todayIn(session))) return [];
  const { drafts } = besideOf(session, room);
  const left = deeds.filter((_, at) => !outcome.used.has(at));
  return left.map((deed) => shown(session, deed, drafts)).filter((deed) => deed !== null);
}
