import type { CircleId } from "@unionhall/protocol";
import type { Session } from "../session/session.ts";

/** Circles that this person walked out of lead on to those they came to, and these back for the names. */
export function tieWalks(sessions: ReadonlyMap<CircleId, Session>): void {
  const next = new Map<CircleId, CircleId>();
  for (const { held, circle } of sessions.values())
    if (held.walkedFrom !== undefined) next.set(held.walkedFrom, circle.id);
  for (const [id, session] of sessions) {
    const { walkedFrom } = session.held;
    session.walkedFrom = walkedFrom === undefined ? null : (sessions.get(walkedFrom) ?? null);
    session.walkedTo = next.get(id) ?? null;
    session.settleState();
  }
}
