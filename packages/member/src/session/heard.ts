import { forgetTakenBack } from "../care/forget-taken-back.ts";
import { leaveSlips } from "../care/leave-slips.ts";
import { bringForSeats } from "../seats/bring.ts";
import { leaveApproaches } from "../alone/leave-approach.ts";
import type { HandOver } from "./hand-over.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/** What others of a circle have left in the hall for this person. */
export async function learnWhatIsLeft(person: Person, session: Session): Promise<void> {
  await person.offers.learn(session);
  await person.approaches.learn(session, person);
  await person.slips.learn(session);
  session.listener.changed();
}

/** A circle has moved on: what this person's other devices want of it, and what is to be left for others. */
export function passOn(person: Person, handOver: HandOver | null, grown: Session): void {
  person.aside.goOn(handOver?.give(grown) ?? Promise.resolve());
  person.aside.goOn(leaveApproaches(person, grown));
  person.aside.goOn(leaveSlips(person, grown));
  person.aside.goOn(bringForSeats(person, grown));
}

/** The desk has moved on: what its circles want of it, and what another device has to leave for others. */
export function passOnFromDesk(person: Person, handOver: HandOver): void {
  const { desk, sessions, aside } = person;
  aside.goOn(handOver.exchange(sessions.values(), aside));
  for (const session of sessions.values()) aside.goOn(leaveSlips(person, session));
  if (desk !== null) aside.goOn(forgetTakenBack(desk));
}
