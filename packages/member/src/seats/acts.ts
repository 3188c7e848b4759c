import type { CircleId } from "@unionhall/protocol";
import type { Outcome } from "../outcome.ts";
import type { At } from "../rooms.ts";
import type { SeatActs } from "../seats.ts";
import { inside } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { proposeSeat, proposeToClose } from "./propose.ts";
import { answer, ask, delegate, prepare, register, speak } from "./say.ts";
import { homeSeats, seatsStanding } from "./view.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function seatActs(run: Run, who: () => Person | null): SeatActs {
  const seen = <T>(id: CircleId, view: (person: Person, session: Session) => readonly T[]): readonly T[] => {
    const person = who();
    const session = person?.sessions.get(id);
    return person === null || session === undefined || session.state === "waiting" ? [] : view(person, session);
  };
  const at = <T>(place: At, act: (person: Person, home: Session, at: At) => Promise<T>): Promise<Outcome<T>> =>
    run((person) => act(person, inside(person, place.circle), place));
  return {
    ofHome: (home) => seen(home, homeSeats),
    standing: (circle) => seen(circle, seatsStanding),
    prepare: (home, seat) => run((person) => prepare(person, inside(person, home), seat)),
    speak: (place, on) => at(place, (...here) => speak(...here, on)),
    propose: (place, seat) => at(place, (...here) => proposeSeat(...here, seat)),
    proposeToClose: (circle, ...what) => run((person) => proposeToClose(inside(person, circle), ...what)),
    ask: (place, subject) => at(place, (...here) => ask(...here, subject)),
    answer: (place, subject, word, reason = "") =>
      at(place, (...here) => answer(...here, { subject, answer: word, reason })),
    delegate: (place, members) => at(place, (...here) => delegate(...here, members)),
    register: (place) => at(place, register),
  };
}
