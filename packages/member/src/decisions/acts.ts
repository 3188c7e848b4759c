import type { CircleId } from "@unionhall/protocol";
import type { DecisionActs } from "../decisions.ts";
import type { Outcome } from "../outcome.ts";
import type { At } from "../rooms.ts";
import { inside } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { ahead } from "./ahead.ts";
import { carryOut } from "./carry-out.ts";
import { amend, propose, withdraw } from "./propose.ts";
import { challenge, object, resolve, take, undo } from "./say.ts";
import { logActs } from "./log.ts";
import { readPast } from "./read-past.ts";
import { stillRight } from "./review.ts";
import { makeToDo } from "./to-dos.ts";
import { unproposed } from "./unproposed.ts";
import type { Other } from "./view.ts";
import { decisionView } from "./view.ts";
import { waive } from "./waive.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function decisionActs(run: Run, who: () => Person | null): DecisionActs {
  const sessionOf = (circle: CircleId): Session | undefined => who()?.sessions.get(circle);
  const other: Other = sessionOf;
  const at = (
    { circle, room }: At,
    act: (session: Session, room: At["room"]) => Promise<void>,
  ): Promise<Outcome<void>> => run((person) => act(inside(person, circle), room));
  return {
    ...logActs(sessionOf),
    readPast: (circle) => run((person) => readPast(inside(person, circle))),
    look({ circle, room }) {
      const session = sessionOf(circle);
      return session === undefined ? null : decisionView(session, room, other);
    },
    unproposed(circle) {
      const session = sessionOf(circle);
      return session === undefined ? [] : unproposed(session);
    },
    ahead(circle, subject) {
      const session = sessionOf(circle);
      return session === undefined ? null : ahead(session, subject);
    },
    propose: (circle, proposal) => run((person) => propose(inside(person, circle), proposal)),
    amend: (place, change) => at(place, (session, room) => amend(session, room, change)),
    withdraw: (place) => at(place, withdraw),
    take: (place, ...said) => at(place, (session, room) => take(session, room, ...said)),
    undo: (place, position) => at(place, (session, room) => undo(session, room, position)),
    object: (place, objection) => at(place, (session, room) => object(session, room, objection)),
    resolve: (place) => at(place, resolve),
    waive: (place, waived) => at(place, (session, room) => waive(session, room, waived)),
    challenge: (place) => at(place, challenge),
    carryOut: (place) => run((person) => carryOut(person, place)),
    stillRight: (place, next) => at(place, (session, room) => stillRight(session, room, next)),
    makeToDo: ({ circle, room }, toDo) => run((person) => makeToDo(inside(person, circle), room, toDo)),
  };
}
