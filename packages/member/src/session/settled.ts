import type { Key } from "@unionhall/protocol";
import type { DeskCircle } from "../desk/kinds.ts";
import type { Problem } from "../outcome.ts";
import { attempt, Stopped } from "../problems.ts";
import type { Person } from "./person.ts";

type HeldAt = Pick<DeskCircle, "hall" | "hallKey">;

/**
 * Waits until everything that is to be asked of this person's halls was asked, and what they told was read. Throws
 * `Stopped` with `offline` when one of them cannot be reached, once the others have been heard.
 */
export async function settled(person: Person): Promise<void> {
  const { desk, sessions, halls, aside } = person;
  const problems = new Map<Key, Problem | null>();
  const reachAll = async (): Promise<void> => {
    const fresh = hallsToAsk(person).filter(({ hallKey }) => !problems.has(hallKey));
    for (const { hallKey } of fresh) problems.set(hallKey, null);
    const reach = ({ hall, hallKey }: HeldAt) => attempt(() => halls.reached(hall, hallKey));
    const outcomes = await Promise.all(fresh.map(reach));
    for (const [at, outcome] of outcomes.entries()) if (!outcome.ok) problems.set(fresh[at]!.hallKey, outcome.problem);
  };
  await reachAll();
  await desk?.idle();
  await person.openKnown();
  await reachAll();
  await Promise.all([...sessions.values()].map((session) => session.idle()));
  await person.mine?.reads.ifLate();
  await aside.settled();
  await desk?.idle();
  for (const problem of problems.values()) if (problem !== null) throw new Stopped(problem);
}

/** A hall that this person has walked out of may be gone: nothing waits for it, though their desk may still be there. */
function hallsToAsk({ desk, sessions }: Person): readonly HeldAt[] {
  const all = [...sessions.values()];
  const going = new Map(all.filter(({ walkedTo }) => walkedTo === null).map(({ held }) => [held.hallKey, held]));
  const left = new Set(all.filter(({ walkedTo }) => walkedTo !== null).map(({ held }) => held.hallKey));
  const home = desk?.held;
  const isAsked = home === undefined || going.has(home.hallKey) || left.has(home.hallKey);
  return [...going.values(), ...(isAsked ? [] : [home])];
}
