import { leaveApproaches } from "../alone/leave-approach.ts";
import type { HandOver } from "./hand-over.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/** What others of a circle have left in the hall for this person. */
export async function learnWhatIsLeft(person: Person, session: Session): Promise<void> {
  await person.offers.learn(session);
  await person.approaches.learn(session, person);
}

/** A circle has moved on: what this person's other devices want of it, and what is to be left for others. */
export function passOn(person: Person, handOver: HandOver | null, grown: Session): void {
  person.aside.goOn(handOver?.give(grown) ?? Promise.resolve());
  person.aside.goOn(leaveApproaches(person, grown));
}
