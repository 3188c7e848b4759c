import type { MemberId } from "@unionhall/protocol";
import type { Call } from "@unionhall/union";
import type { Session } from "../session/session.ts";

/** Whoever came to a call so long ago, in ms, is not in it any more, also where nobody has ended it. */
const longest = 4 * 3_600_000;

/** Whether this person is in a call of this circle: what can wait is not to take the line from what is said there. */
export function isInCall({ circle, me, rooms }: Session): boolean {
  const now = circle.env.clock.now();
  return me !== null && [...rooms.values()].some(({ call }) => isIn(call, me, now));
}

export function isIn({ here, over }: Pick<Call, "here" | "over">, who: MemberId, now: number): boolean {
  const came = here.get(who);
  return over === null && came?.here === true && now - came.time < longest;
}
