import type { Problem } from "../outcome.ts";
import { attempt, Stopped } from "../problems.ts";
import type { Person } from "./person.ts";

/**
 * Waits until everything that is to be asked of this person's halls was asked, and what they told was read. Throws
 * `Stopped` with `offline` when one of them cannot be reached, once the others have been heard.
 */
export async function settled(person: Person): Promise<void> {
  const { desk, sessions, halls, aside } = person;
  const problems = new Map<string, Problem | null>();
  const reachAll = async (): Promise<void> => {
    const fresh = hallsToAsk(person).filter((hall) => !problems.has(hall));
    for (const hall of fresh) problems.set(hall, null);
    const outcomes = await Promise.all(fresh.map((hall) => attempt(() => halls.reached(hall))));
    for (const [at, outcome] of outcomes.entries()) if (!outcome.ok) problems.set(fresh[at]!, outcome.problem);
  };
  await reachAll();
  await desk?.idle();
  await person.openKnown();
  await reachAll();
  await Promise.all([...sessions.values()].map((session) => session.idle()));
  await aside.settled();
  await desk?.idle();
  for (const problem of problems.values()) if (problem !== null) throw new Stopped(problem);
}

/** A hall that this person has walked out of may be gone: nothing waits for it, though their desk may still be there. */
function hallsToAsk({ desk, sessions }: Person): readonly string[] {
  const all = [...sessions.values()];
  const going = new Set(all.filter(({ walkedTo }) => walkedTo === null).map(({ held }) => held.hall));
  const left = new Set(all.filter(({ walkedTo }) => walkedTo !== null).map(({ held }) => held.hall));
  const home = desk?.held.hall;
  return [...going, ...(home === undefined || going.has(home) || left.has(home) ? [] : [home])];
}
