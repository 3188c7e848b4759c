import type { At, Outcome, RoomActs } from "@unionhall/member";

/** Brings what was said before, a page at a time, until a line from before a time is here, or there is none, or nobody waits for it. */
export async function readBackTo(
  rooms: Pick<RoomActs, "look" | "readBack">,
  at: At,
  time: number,
  isWanted: () => boolean,
): Promise<Outcome<void>> {
  for (;;) {
    const room = rooms.look(at);
    const [oldest] = room?.lines ?? [];
    const isThere = oldest !== undefined && oldest.time < time;
    if (room?.more !== true || isThere || !isWanted()) return { ok: true, value: undefined };
    const outcome = await rooms.readBack(at);
    if (!outcome.ok) return outcome;
  }
}
