import type { Session } from "../session/session.ts";

/**
 * A point has the newest of what is settled. A device that began with one reads the rest of the book in idle time, to see for
 * itself; whoever asks has it read now. Throws `Offline`, `Refused`, `HallLies`.
 */
export async function readPast(session: Session): Promise<void> {
  await session.past.finish();
  await session.circle.serial.run(() => {
    session.settleState();
    session.listener.changed();
    return Promise.resolve();
  });
}
