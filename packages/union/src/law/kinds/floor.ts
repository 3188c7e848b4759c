import type { Kind } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { bool, id, orNull, struct } from "@unionhall/protocol";
import { floorOf, isMutedGuest, mostFloors } from "../floor.ts";
import { stateOf } from "../state.ts";

export interface FloorGiven {
  /** A guest who came muted; null: all of them. */
  readonly to: MemberId | null;
  /** Whether they have it from here on, or not any more. */
  readonly given: boolean;
}

/** By a member: whether guests who came muted can say something. */
export const floorGiven: Kind<FloorGiven> = {
  name: "floor.given",
  version: 1,
  payload: struct({ to: orNull(id("member")), given: bool }),
  author: "member",
  warranted: true,
  check(book, { payload: { to, given } }) {
    const { agreement, floor } = stateOf(book);
    if (agreement === null) return "no-agreement";
    const isNobody = to !== null && (book.members.get(to)?.state !== "in" || !isMutedGuest(floor, to));
    if (given && isNobody) return "unknown-member";
    if ((floorOf(floor, to) !== null) === given) return "no-effect";
    return given && floor.given.length >= mostFloors ? "too-many-of-these" : null;
  },
  apply(book, { payload: { to, given }, seq }) {
    const { floor } = stateOf(book);
    const held = floorOf(floor, to);
    if (held !== null) held.until = seq;
    else if (given) floor.given.push({ to, from: seq, until: null });
  },
};
