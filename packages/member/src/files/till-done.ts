import type { Reason } from "@unionhall/protocol";
import { Offline, Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Report } from "./put-blob.ts";
import { Behind } from "./put-blob.ts";

/** Refusals that pass, and how long to wait for that, in ms. */
const passing: { readonly [reason in Reason]?: number } = {
  "not-entered": 1_000,
  "too-fast": 5_000,
  "disk-full": 60_000,
  "shutting-down": 5_000,
};
/** Tries that get no further. */
const most = 5;

/**
 * Does something long that the line or the hall may break off, again and again for as long as it gets on. Talk goes its
 * own way meanwhile. Throws `Stopped` where the hall cannot be reached.
 */
export async function tillDone<T>(
  person: Person,
  session: Session,
  report: Report,
  run: (report: Report) => Promise<T>,
): Promise<T> {
  const { clock } = session.circle.env;
  let furthest = 0;
  let tries = 0;
  const told: Report = (done) => {
    if (done > furthest) tries = 0;
    furthest = Math.max(furthest, done);
    report(done);
  };
  for (;;) {
    await comeIn(person, session);
    try {
      return await run(told);
    } catch (error) {
      const pause = pauseAfter(error);
      tries += 1;
      if (pause === null || tries >= most) throw error;
      if (pause > 0) await new Promise<void>((resolve) => void clock.after(pause, resolve));
    }
  }
}

/** Waits until the hall can be reached and this circle was entered there. Whoever has locked up dials no more. */
async function comeIn(person: Person, session: Session): Promise<void> {
  if (person.sessions.get(session.circle.id) !== session) throw new Stopped("locked");
  await person.halls.reached(session.held.hall, session.held.hallKey);
  await session.idle();
  if (session.state === "out") throw new Stopped("no-such-circle");
}

/** Null when it is no use. */
function pauseAfter(error: unknown): number | null {
  if (error instanceof Offline || error instanceof Behind) return 0;
  return error instanceof Refused ? (passing[error.refusal.reason] ?? null) : null;
}
